using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Html;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Tests.Reporting.Html;

/// <summary>A small report with everything that the page shows, and reports of other sizes.</summary>
internal static class SampleReport
{
    public static readonly RuleEntry Include = new("""<Include namespace="Shop.*" />""", "FodyWeavers.xml", 3);
    public static readonly RuleEntry Exclude = new("""<Exclude type="Repository" method="Save" />""", "FodyWeavers.xml", 4);
    public static readonly RuleEntry Set = new("""<Set type="Repository" kind="Client" />""", "FodyWeavers.xml", 5);
    public static readonly RuleEntry Idle = new("""<Set type="Nobody" kind="Server" />""", "FodyWeavers.xml", 6);
    public static readonly RuleEntry Event = new("""<Event type="Validator" on="return" name="validated" />""", "FodyWeavers.xml", 7);

    static readonly SettingEntry Default = new("kind", "Internal", null, 0);
    static readonly SettingEntry Trivial = new("trivial", "skip", null, 0);

    public static WeaveReport Report { get; } = SampleMethods.Report(
        SampleMethods.Woven("Shop.Orders.OrderService", "Place", Include) with
        {
            Parameters = "Order, int",
            Settings = [Default, Trivial],
            Span = new SpanEntry
            {
                Name = "place order", Shape = "async", Source = "Shop", Kind = "Internal", ErrorWhen = "return == null", RemoteParent = "order.Headers",
                Tags =
                [
                    new("order.id", "order.Id", null, false, Include), new("order.card", "order.Card", null, true, Include),
                    new("team", null, "core", false, Set)
                ]
            }
        },
        SampleMethods.Skipped("Shop.Orders.OrderService", "Total.get", SkipReason.Trivial, Include) with
        {
            Settings = [Default, Trivial], Detail = "it only uses fields, properties and constructors"
        },
        SampleMethods.Woven("Shop.Data.Repository", "Find", Include) with
        {
            Settings = [new("kind", "Client", Set, 5), Trivial],
            Span = new SpanEntry { Name = "Repository.Find", Shape = "synchronous", Source = "Shop", Kind = "Client" }
        },
        SampleMethods.Skipped("Shop.Data.Repository", "Save", SkipReason.Excluded, Exclude),
        SampleMethods.Woven("Shop.Orders.Validator", "Check", Event) with
        {
            Settings = [new("on", "return", Event, 7)],
            Span = new SpanEntry { Name = "validated", On = "return", Shape = "synchronous", Source = "Shop" }
        },
        SampleMethods.Skipped("Health", "Ping", SkipReason.NotIncluded) with { Route = "GET /health" }) with
    {
        Rules = [Include, Exclude, Set, Idle, Event],
        SpanDefaults = [Default, Trivial],
        EventDefaults = [new("on", "entry", null, 0)]
    };

    public static string Page(WeaveReport report, string? trace = null)
    {
        using var output = new StringWriter();
        ReportPage.Write(report, output, trace);
        return output.ToString();
    }

    /// <summary>Ten methods in each type, of which seven are woven, and fifty types in each namespace.</summary>
    public static WeaveReport Large(int methods) => SampleMethods.Report([.. Enumerable.Range(0, methods).Select(number =>
    {
        var type = $"Contoso.Area{number / 500:000}.Service{number / 10:00000}";
        return number % 10 < 7
            ? SampleMethods.Woven(type, $"Operation{number:00000}Async", Include)
            : SampleMethods.Skipped(type, $"Property{number:00000}.get", SkipReason.Trivial, Include);
    })]);
}
