using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using AutoSpan.Distro.Trees;
using OpenTelemetry;
using Spectre.Console;
using Xunit;

namespace AutoSpan.Tests.Distro.Trees;

public sealed class SpanLineTests : IDisposable
{
    private readonly TracedProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void AKindIsToldUnlessItIsInternal()
    {
        using (_program.Start("GET /", ActivityKind.Server))
            _program.Start("order.find", ActivityKind.Client).Dispose();

        Assert.Equal(["GET /  Server", "└── order.find  Client"], _program.Shape);
    }

    [Fact]
    public void AnExceptionStandsBelowItsSpanAndItsMessageBesideTheOuterOnes()
    {
        var declined = new InvalidOperationException("The card was declined.\nAsk the bank.");
        using (var outer = _program.Start("outer"))
        {
            using (var inner = _program.Start("inner"))
                inner.AddException(declined).SetStatus(ActivityStatusCode.Error, declined.Message);
            outer.SetStatus(ActivityStatusCode.Error, "The card was declined.").SetTag("error.type", "System.InvalidOperationException");
        }

        Assert.Equal(
            [
                "outer  Error: The card was declined.  error.type=System.InvalidOperationException",
                "└── inner  Error",
                "      System.InvalidOperationException: The card was declined."
            ],
            _program.Shape);
    }

    [Fact]
    public void AnErrorWithoutDescriptionIsTold()
    {
        using (var span = _program.Start("span"))
            span.SetStatus(ActivityStatusCode.Error);

        Assert.Equal(["span  Error"], _program.Shape);
    }

    [Fact]
    public void AnErrorThatAResultSaysIsToldOnce()
    {
        using (var span = _program.Start("span"))
            span.SetStatus(ActivityStatusCode.Error, "return == false").SetTag("error.type", "_OTHER");

        Assert.Equal(["span  Error: return == false"], _program.Shape);
    }

    [Fact]
    public void SuccessIsToldWhereItWasSaid()
    {
        using (var span = _program.Start("span"))
            span.SetStatus(ActivityStatusCode.Ok);

        Assert.Equal(["span  Ok"], _program.Shape);
    }

    [Fact]
    public void OtherEventsStandBelowTheirSpan()
    {
        using (var span = _program.Start("span"))
            span.AddEvent(new ActivityEvent("validated", tags: new ActivityTagsCollection { ["items"] = 3 }));

        Assert.Equal(["span", "  validated  items=3"], _program.Shape);
    }

    [Fact]
    public void ALinkSaysWhereItLeads()
    {
        using (var span = _program.Start("span"))
        {
            span.AddLink(new ActivityLink(new ActivityContext(
                ActivityTraceId.CreateFromString("0af7651916cd43dd8448eb211c80319c"), ActivitySpanId.CreateFromString("b7ad6b7169203331"),
                ActivityTraceFlags.None)));
        }

        Assert.Equal(["span", "  linked to span b7ad6b7169203331 of trace 0af7651916cd43dd8448eb211c80319c"], _program.Shape);
    }

    [Theory]
    [InlineData("OrderService.Place", "Shop.Orders.OrderService.PlaceAsync", false)]
    [InlineData("order.list-open", "Shop.Data.OrderRepository.ListOpenAsync", false)]
    [InlineData("checkout", "Shop.Orders.OrderService.PlaceAsync", true)]
    public void TheFunctionIsToldWhereTheNameDoesNot(string name, string function, bool isTold)
    {
        using (var span = _program.Start(name))
            span.SetTag("code.function.name", function);

        Assert.Equal(isTold ? $"{name}  code.function.name={function}" : name, Assert.Single(_program.Shape));
    }

    [Fact]
    public void TagsThatSayNothingNewAreLeftOut()
    {
        using (var span = _program.Start("GET /orders/{id}"))
        {
            span.SetTag("http.request.method", "GET").SetTag("server.port", 5080).SetTag("http.response.status_code", 200);
            span.SetTag("ids", new[] { 1, 2 }).SetTag("paid", true);
        }

        Assert.Equal(["GET /orders/{id}  http.response.status_code=200  ids=[1, 2]  paid=true"], _program.Shape);
    }

    [Fact]
    public void TextOfTheProgramNeitherBreaksLinesNorSteersTheTerminal()
    {
        using (var span = _program.Start("two\nlines"))
            span.SetTag("note", "a\r\nb\u001b[31m").SetTag("markup", "[red]x[/]");

        Assert.Equal(["two lines  note=a  b [31m  markup=[red]x[/]"], _program.Shape);
    }

    [Fact]
    public void OutputThatIsNotATerminalHasNoEscapeCodesAndWholeLines()
    {
        var text = new string('x', 500);
        using (var span = _program.Start("span"))
            span.SetStatus(ActivityStatusCode.Error, text).SetTag("long", text);

        Assert.DoesNotContain('\u001b', _program.Output);
        Assert.EndsWith($"Error: {text}  long={text}", Assert.Single(_program.Lines));
    }

    [Theory]
    [InlineData(
        80,
        "order.place    12.00 ms  order.customer=Ada  order.items=2",
        "                         order.note=to be left with the neighbours if nobody",
        "                         opens",
        "  checked  country=France  weight.grams=1200  carrier=by ship and then on foot",
        "      insured=true")]
    [InlineData(
        40,
        "order.place    12.00 ms",
        "    order.customer=Ada  order.items=2",
        "    order.note=to be left with the",
        "    neighbours if nobody opens",
        "  checked  country=France",
        "      weight.grams=1200",
        "      carrier=by ship and then on foot",
        "      insured=true")]
    public void ANarrowTerminalBreaksLinesBetweenTagsAndNotBelowNames(int width, params string[] lines)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });
        console.Profile.Width = width;
        using var exporter = new TraceTreeExporter(console);
        using var span = new Activity("order.place").Start();
        span.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        span.SetTag("order.customer", "Ada").SetTag("order.items", 2).SetTag("order.note", "to be left with the neighbours if nobody opens");
        span.AddEvent(new ActivityEvent("checked", tags: new ActivityTagsCollection
        {
            ["country"] = "France", ["weight.grams"] = 1200, ["carrier"] = "by ship and then on foot", ["insured"] = true
        }));
        span.SetEndTime(span.StartTimeUtc.AddMilliseconds(12)).Stop();
        exporter.Export(new Batch<Activity>([span], 1));

        Assert.Equal(lines, writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
    }

    [Fact]
    public void AFailedSpanIsRedOnATerminal()
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard
        });
        using var exporter = new TraceTreeExporter(console);
        using var span = new Activity("span").Start();
        span.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        span.SetStatus(ActivityStatusCode.Error).Stop();
        exporter.Export(new Batch<Activity>([span], 1));

        Assert.Contains("\u001b[91mspan", writer.ToString());
    }
}
