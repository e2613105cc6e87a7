using Analytics.Warehouse.Loading;

namespace Analytics.UnitTests.Warehouse.Loading;

public sealed class NameKeyTests
{
    [Fact]
    public void Width_case_and_blanks_do_not_make_another_name() =>
        Assert.Equal(NameKey.Of("免费开放经费(2024年)A"), NameKey.Of(" 免费开放　经费（２０２４年）ａ "));

    [Fact]
    public void Another_year_makes_another_name() =>
        Assert.NotEqual(NameKey.Of("免费开放经费（2024年）"), NameKey.Of("免费开放经费（2025年）"));

    [Fact]
    public void Overlong_names_fit_the_column_and_stay_apart()
    {
        var first = NameKey.Of(new string('名', 2000) + "甲");
        var second = NameKey.Of(new string('名', 2000) + "乙");

        Assert.Equal(400, first.Length);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void What_no_database_text_can_hold_is_replaced()
    {
        Assert.Equal("甲\uFFFD乙", DatabaseText.Clean("甲\0乙"));
        Assert.Equal("甲\uFFFD乙", DatabaseText.Clean("甲\uD800乙"));
        Assert.Equal("𠮷", DatabaseText.Clean("𠮷"));
    }

    [Fact]
    public void A_clipped_text_is_marked_and_never_cut_inside_a_character()
    {
        Assert.Equal("甲乙…", DatabaseText.Clip("甲乙丙丁", 3));
        Assert.Equal("甲…", DatabaseText.Clip("甲𠮷丙丁", 3));
        Assert.Equal("甲乙丙", DatabaseText.Clip("甲乙丙", 3));
        Assert.Null(DatabaseText.Clip(null, 3));
    }
}
