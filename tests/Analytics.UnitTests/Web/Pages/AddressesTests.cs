using Analytics.Domain.Forms;
using Analytics.Warehouse.Queries.Departments;
using Analytics.Warehouse.Queries.Execution;
using Analytics.Warehouse.Queries.Forms;
using Analytics.Warehouse.Queries.Scores;
using Analytics.Web.Pages;
using Analytics.Web.Pages.Departments;
using Analytics.Web.Pages.Execution;
using Analytics.Web.Pages.Findings;
using Analytics.Web.Pages.Forms;
using Analytics.Web.Pages.Scores;

namespace Analytics.UnitTests.Web.Pages;

public sealed class AddressesTests
{
    [Fact]
    public void The_overview_names_its_year() => Assert.Equal("/overview?year=2024", Addresses.Overview(2024));

    [Fact]
    public void The_overview_of_the_newest_year_names_none() => Assert.Equal("/overview", Addresses.Overview(null));

    [Theory]
    [InlineData("/forms?year=2024&rate-below=60", "/exports/form-list.xlsx?year=2024&rate-below=60")]
    [InlineData("/forms", "/exports/form-list.xlsx")]
    public void A_list_is_handed_out_with_the_filter_of_its_page(string page, string file) =>
        Assert.Equal(file, Addresses.TableOf(Addresses.FormListTablePath, page));

    [Fact]
    public void A_department_keeps_its_year() => Assert.Equal("/departments/7?year=2024", Addresses.Department(7, 2024));

    [Fact]
    public void A_form_names_the_marked_lines() => Assert.Equal("/forms/12?line=99-102", Addresses.Form(12, new LineRange(99, 102)));

    [Fact]
    public void The_first_page_of_findings_is_not_named() =>
        Assert.Equal("/findings?year=2024&rule=low-execution", Addresses.Findings(new FindingsAddress(2024, null, "low-execution")));

    [Fact]
    public void All_filters_of_the_findings_stand_in_the_address() =>
        Assert.Equal("/findings?year=2024&department=3&rule=score-total&page=2", Addresses.Findings(new FindingsAddress(2024, 3, "score-total", 2)));

    [Fact]
    public void Every_choice_of_a_list_of_forms_is_read_back_from_its_address()
    {
        var list = new FormListAddress
        {
            Year = 2024,
            DepartmentKey = 3,
            RateBasis = RateBasis.Initial,
            RateFrom = 40m,
            RateBelow = 62.5m,
            ScoreBasis = ScoreBasis.Recomputed,
            ScoreFrom = 90m,
            ScoreBelow = 100m,
            PrintedRating = Rating.Excellent,
            RecomputedRating = Rating.Poor,
            RuleCode = "low-execution",
            MovedByRule = "score-total",
            Order = FormListOrder.Unspent,
            Page = 4,
        };

        Assert.Equal(list, FormListAddress.Parse("http://localhost" + Addresses.FormList(list)));
        Assert.Equal(new FormListAddress(), FormListAddress.Parse("http://localhost" + Addresses.FormList(new FormListAddress())));
        Assert.Equal("/forms", Addresses.FormList(new FormListAddress()));
    }

    [Theory]
    [InlineData("/forms?rate-from=-5&rate-below=1e5&order=drop%20table&printed=%E7%94%B2&rule=A%27&page=0")]
    [InlineData("/forms?rate-from=NaN&score=both&department=x&moved-by=")]
    public void Parts_of_an_address_that_make_no_sense_narrow_nothing(string address) =>
        Assert.Equal(new FormListAddress(), FormListAddress.Parse("http://localhost" + address));

    [Fact]
    public void Percent_of_an_address_are_fractions_in_the_filter()
    {
        var filter = new FormListAddress { RateFrom = 40m, RateBelow = 60m }.ToFilter(2024);

        Assert.Equal((0.4m, 0.6m), (filter.RateFrom, filter.RateBelow));
    }

    [Fact]
    public void Every_choice_of_the_other_lists_is_read_back_from_its_address()
    {
        var departments = new DepartmentListAddress { Year = 2024, Name = "教育 100%", Sort = DepartmentListSort.Shift, IsDescending = true, Page = 2 };
        var execution = new ExecutionAddress { Year = 2024, DepartmentKey = 5, Tab = ExecutionTab.Cut, Basis = RateBasis.Adjusted, Page = 3 };
        var scores = new ScoresAddress { Year = 2024, Name = "局", Order = ScoreSpreadOrder.Median, Page = 2 };

        Assert.Equal(departments, DepartmentListAddress.Parse("http://localhost" + Addresses.Departments(departments)));
        Assert.Equal(execution, ExecutionAddress.Parse("http://localhost" + Addresses.Execution(execution)));
        Assert.Equal(scores, ScoresAddress.Parse("http://localhost" + Addresses.Scores(scores)));
    }

    [Fact]
    public void A_second_click_on_a_column_turns_its_order_round()
    {
        var once = new DepartmentListAddress { Page = 3 }.SortedBy(DepartmentListSort.Findings);

        Assert.Equal((DepartmentListSort.Findings, false, 1), (once.Sort, once.IsDescending, once.Page));
        Assert.True(once.SortedBy(DepartmentListSort.Findings).IsDescending);
        Assert.False(once.SortedBy(DepartmentListSort.Findings).SortedBy(DepartmentListSort.Name).IsDescending);
    }

    [Fact]
    public void A_list_of_forms_says_in_words_what_it_shows()
    {
        var list = new FormListAddress { DepartmentKey = 3, RateBelow = 60m, ScoreFrom = 90m, PrintedRating = Rating.Excellent };

        Assert.Equal(["云河市教育局", "执行率（两个口径取低）低于 60%", "自评得分不低于 90分", "自评等次为“优”"], FormListWords.Of(list, "云河市教育局"));
        Assert.Equal(["全部参与汇总的自评表"], FormListWords.Of(new FormListAddress { Year = 2024 }, null));
    }

    [Theory]
    [InlineData("2024", 2024)]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("abc", null)]
    [InlineData("24", null)]
    [InlineData("-2024", null)]
    [InlineData("2024.5", null)]
    [InlineData("99999999999", null)]
    public void A_year_that_makes_no_sense_is_no_year(string? text, int? year) => Assert.Equal(year, Addresses.ParseYear(text));

    [Theory]
    [InlineData("http://localhost:5080/findings?rule=score-total&year=2024", 2024)]
    [InlineData("http://localhost:5080/forms/3?line=97", null)]
    public void The_year_of_an_address_is_read_back(string address, int? year) => Assert.Equal(year, Addresses.YearOf(address));
}
