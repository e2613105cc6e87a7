using Analytics.EndToEndTests.Hosting;
using Microsoft.Playwright;

namespace Analytics.EndToEndTests.Pages;

[Collection(RunningProduct.Name)]
public sealed class KeyboardTests(Product product)
{
    // One of a group of radio buttons has the focus of all; what a closed fold or dialog holds waits for it to open.
    private const string Collect =
        """
        () => {
          const isReachable = element =>
            !element.closest("dialog:not([open]), #components-reconnect-modal, #blazor-error-ui, details:not([open]) > :not(summary)")
            && getComputedStyle(element).visibility !== "hidden" && element.getBoundingClientRect().width > 0;
          window.waiting = new Set([...document.querySelectorAll("a[href], button:not(:disabled), select, input:not([type=hidden], [type=radio]), textarea, summary, [tabindex='0']")].filter(isReachable));
          window.unmarked = [];
          document.addEventListener("focusin", ({ target }) => {
            const style = getComputedStyle(target);
            if (window.waiting.delete(target) && (style.outlineStyle === "none" || parseFloat(style.outlineWidth) === 0))
              window.unmarked.push(target.outerHTML.slice(0, 160));
          });
          document.activeElement?.blur();
          return window.waiting.size;
        }
        """;

    [EndToEndTheory]
    [InlineData("/overview?year=2024")]
    [InlineData("/departments?year=2024")]
    [InlineData("/departments/1?year=2024")]
    [InlineData("/execution?year=2024")]
    [InlineData("/scores?year=2024")]
    [InlineData("/shortfalls?year=2024")]
    [InlineData("/years?view=projects")]
    [InlineData("/findings?year=2024")]
    [InlineData("/review")]
    [InlineData("/forms?year=2024")]
    [InlineData("/forms/1")]
    [InlineData("/filing")]
    [InlineData("/jobs")]
    [InlineData("/users")]
    [InlineData("/audit")]
    [InlineData("/account/password")]
    public async Task Everything_that_can_be_used_is_reached_with_the_tab_key_and_shows_that_it_has_the_focus(string address)
    {
        var page = await product.SignInAsync();
        await page.GotoAsync(address);
        await page.Locator(".loaded:not(.waiting), .narrow form").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".rz-chart:not(:has(svg))")).ToHaveCountAsync(0);
        var count = await page.EvaluateAsync<int>(Collect);
        Assert.True(count > 10, $"Only {count} elements on {address}.");

        // Dates take the key several times for their parts, and the page is left at its end once.
        for (var press = 0; press < count + 20; press++)
            await page.Keyboard.PressAsync("Tab");

        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...window.waiting].filter(element => element.isConnected).map(element => element.outerHTML.slice(0, 160))"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.unmarked"));
    }

    [EndToEndFact]
    public async Task The_first_key_offers_to_skip_the_navigation_and_the_next_page_begins_at_its_content()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/overview?year=2024");
        await page.Locator(".loaded").First.WaitForAsync();

        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "跳到正文" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));

        await page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "主导航" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "部门排名" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();
    }

    [EndToEndFact]
    public async Task A_dialog_opens_by_key_keeps_the_focus_and_gives_it_back_to_what_opened_it()
    {
        var page = await product.SignInAsync();
        await page.GotoAsync("/findings?year=2024");
        await page.Locator("table.findings tbody tr").First.Locator("td.tight a").PressAsync("Enter");
        await page.WaitForURLAsync("**/forms/**");
        var opener = page.Locator(".finding-list li").First.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "处理这条问题" });

        await opener.PressAsync("Space");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        for (var press = 0; press < 12; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)"));
        }

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(opener).ToBeFocusedAsync();
    }
}
