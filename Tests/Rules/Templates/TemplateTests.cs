using System.Linq;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Templates;
using Xunit;

namespace AutoSpan.Tests.Rules.Templates;

public sealed class TemplateTests
{
    private static readonly MethodNames s_names = new("Shop.Web", "Shop.OrderDesk", "OrderService", "PlaceAsync");

    [Theory]
    [InlineData("{Type}.{Method}", "OrderService.PlaceAsync")]
    [InlineData("{Assembly} {Namespace}", "Shop.Web Shop.OrderDesk")]
    [InlineData("plain", "plain")]
    [InlineData("{{{Type}}}", "{OrderService}")]
    [InlineData("{{}}", "{}")]
    [InlineData("{Type|trimSuffix(Service)|kebab}.{Method|trimAsync|kebab}", "order.place")]
    [InlineData("{Type | trimSuffix (Service) | upper}", "ORDER")]
    [InlineData("{Namespace|kebab}", "shop.order-desk")]
    [InlineData("{Method|kebab|trimAsync}", "place-async")]
    public void TemplateResolvesFromLeftToRight(string template, string expected) =>
        Assert.Equal(expected, Resolve(template, s_names));

    // The namespace tells them apart by itself.
    [Theory]
    [InlineData("{Type}.{Method}", "Articles.Create.Handler.Handle")]
    [InlineData("{Type|kebab}.{Method|kebab}", "articles.create.handler.handle")]
    [InlineData("{Namespace}.{Type}.{Method}", "Shop.Articles.Create.Handler.Handle")]
    [InlineData("{Type} of {Namespace|lower}", "Create.Handler of shop.articles")]
    [Trait("Fault", "T7")]
    public void TypesOfTheSameNameAreToldApart(string template, string expected) =>
        Assert.Equal(expected, Resolve(template, new("Shop", "Shop.Articles", "Create.Handler", "Handle") { DistinctType = "Articles.Create.Handler" }));

    [Theory]
    [InlineData("kebab", "PlaceHTTPOrder2Go", "place-http-order2-go")]
    [InlineData("kebab", "_get_item__x", "get-item-x")]
    [InlineData("kebab", "Base64Encode", "base64-encode")]
    [InlineData("snake", "PlaceHTTPOrder", "place_http_order")]
    [InlineData("snake", "Total.get", "total.get")]
    [InlineData("camel", "PlaceHTTPOrder", "placeHttpOrder")]
    [InlineData("camel", "IO", "io")]
    [InlineData("pascal", "place_http-order x", "PlaceHttpOrderX")]
    [InlineData("lower", "PlaceHTTP", "placehttp")]
    [InlineData("upper", "PlaceHTTP", "PLACEHTTP")]
    [InlineData("words", "PlaceHTTPOrder", "Place HTTP Order")]
    [InlineData("words|lower", "PlaceHTTPOrder", "place http order")]
    [InlineData("trimAsync", "PlaceAsync", "Place")]
    [InlineData("trimAsync", "Async", "Async")]
    [InlineData("trimAsync", "AsyncPlace", "AsyncPlace")]
    [InlineData("trimPrefix(I)", "IOrder", "Order")]
    [InlineData("trimPrefix(I)", "Item", "Item")]
    [InlineData("trimPrefix(I)", "I", "I")]
    [InlineData("trimPrefix(_)", "_item", "item")]
    [InlineData("trimSuffix(Service)", "OrderService", "Order")]
    [InlineData("trimSuffix(Service)", "Service", "Service")]
    [InlineData("trimSuffix(Service)", "ServiceDesk", "ServiceDesk")]
    public void FilterChangesTheName(string filters, string name, string expected) =>
        Assert.Equal(expected, Resolve($"{{Method|{filters}}}", s_names with { Method = name }));

    [Theory]
    [InlineData("name='{Namespace}'", "OrderService.Place", "Shop.Web")]
    [InlineData("source='{Namespace} '", "OrderService.Place", "Shop.Web")]
    [InlineData("name='at {Namespace}'", "at ", "Shop.Web")]
    public void TemplateThatLeavesNothingGivesWayToTheDefault(string settings, string name, string source)
    {
        var resolved = Given.RuleSet($"<AutoSpan {settings}/>").SettingsOf(Facts.Method("", "OrderService", "Place"));

        Assert.Equal(name, resolved.Get(Setting.Name));
        Assert.Equal(source, resolved.Get(Setting.Source));
    }

    [Fact]
    public void AllErrorsOfATemplateAreFound()
    {
        var parsed = TemplateParser.Parse("{Foo|bar}{Type|kebab(1)|trimPrefix}}", "name");

        Assert.Null(parsed.Value);
        Assert.Equal(["AS1021", "AS1022", "AS1024", "AS1023", "AS1020"], parsed.Errors.Select(f => f.Id));
    }

    private static string? Resolve(string template, MethodNames names)
    {
        var parsed = TemplateParser.Parse(template, "name");
        Assert.Empty(parsed.Errors);
        return parsed.Value!.TryResolve(names);
    }
}
