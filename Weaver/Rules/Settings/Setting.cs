using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Patterns;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;

namespace AutoSpan.Fody.Rules.Settings;

/// <summary>
/// Every setting. All cascade alike: the last matching rule that gives a value counts, else <c>&lt;AutoSpan&gt;</c>, else the default. A setting belongs to
/// spans if <c>&lt;Include&gt;</c> takes it, and to events if <c>&lt;Event&gt;</c> does.
/// </summary>
internal static class Setting
{
    private const Elements Spans = Elements.AutoSpan | Elements.Include | Elements.Set;
    private const Elements SpansAndEvents = Spans | Elements.Event;

    public static AttributeDefinition<EventMoment> On { get; } = AttributeDefinition.OneOf<EventMoment>("on", Elements.Event,
        "When the event is added.",
        new("entry", EventMoment.Entry, "When the method starts"),
        new("return", EventMoment.Return, "When the method, or the task that it returns, ends without an exception"),
        new("exception", EventMoment.Exception, "When an exception ends the method, or the task that it returns"));

    public static AttributeDefinition<Template> Name { get; } = AttributeDefinition.Of("name", SpansAndEvents,
        "Name of the span or event. A [lambda that handles a minimal API](recipes.md#minimal-apis) has its route by default.",
        TemplateParser.Syntax, "{Type}.{Method}");

    public static AttributeDefinition<SpanKind> Kind { get; } = AttributeDefinition.OneOf<SpanKind>("kind", Spans,
        "Kind of the span.",
        new("Internal", SpanKind.Internal, "An operation inside the application"),
        new("Server", SpanKind.Server, "Handles a request from outside"),
        new("Client", SpanKind.Client, "Sends a request to a remote service"),
        new("Producer", SpanKind.Producer, "Sends a message"),
        new("Consumer", SpanKind.Consumer, "Handles a message"));

    public static AttributeDefinition<Template> Source { get; } = AttributeDefinition.Of("source", SpansAndEvents,
        "Name of the `ActivitySource`. Events are added while something listens to it.", TemplateParser.Syntax, "{Assembly}");

    public static AttributeDefinition<ParentMode> Parent { get; } = AttributeDefinition.OneOf<ParentMode>("parent", Spans,
        "Which parent the span has.",
        new("any", ParentMode.Any, "The current span; without one, the span starts a trace"),
        new("required", ParentMode.Required, "The current span; without one, there is no span"),
        new("root", ParentMode.Root, "None: the span starts a trace, and links to the current span"));

    public static AttributeDefinition<ValuePath?> RemoteParent { get; } = AttributeDefinition.Optional("remoteParent", Spans,
        "A [parent from another process](#parents-from-another-process): a parameter, or a value inside one, that holds a `traceparent`, "
        + "an `ActivityContext`, an `Activity` or a dictionary of headers.", PathParser.ArgumentSyntax);

    public static AttributeDefinition<ArgumentSelection> Arguments { get; } = AttributeDefinition.Of("arguments", SpansAndEvents,
        "The parameters that have a [tag](#arguments-and-results) `autospan.argument.<parameter>`.", ArgumentSelection.Syntax, "none");

    public static AttributeDefinition<ReturnCapture> Return { get; } = AttributeDefinition.OneOf<ReturnCapture>("return", SpansAndEvents,
        "Whether the result is written as a [tag](#arguments-and-results).",
        new("none", ReturnCapture.None, "No tag"),
        new("value", ReturnCapture.Value, "The tag `autospan.return`"));

    public static AttributeDefinition<Redaction> Redact { get; } = AttributeDefinition.Of("redact", SpansAndEvents,
        "The names of parameters, members and keys that hold [secrets](#secrets-and-lengths). Their values are written as `***`. An empty text means that "
        + "nothing is a secret.", Redaction.Syntax, Redaction.Default, "the usual names of passwords, tokens, keys and the like");

    public static AttributeDefinition<int> MaxLength { get; } = AttributeDefinition.Of("maxLength", SpansAndEvents,
        "The longest text of a tag in UTF-16 code units, and the most elements of an array. Longer ones are [cut](#secrets-and-lengths).",
        Syntax.WholeNumber(1, 1_000_000), "1024");

    public static AttributeDefinition<CodeAttributes> Code { get; } = AttributeDefinition.OneOf<CodeAttributes>("code", Spans,
        "Which `code.*` tags the span has.",
        new("function", CodeAttributes.Function, "`code.function.name`"),
        new("location", CodeAttributes.Location, "`code.function.name`, `code.file.path` and `code.line.number`"),
        new("none", CodeAttributes.None, "No such tags"));

    public static AttributeDefinition<ExceptionPolicy> Exceptions { get; } = AttributeDefinition.OneOf<ExceptionPolicy>("exceptions", Spans,
        "What an exception that leaves the method does to the span.",
        new("record", ExceptionPolicy.Record, "An exception event on the innermost span, and Error status on every span that the exception leaves"),
        new("all", ExceptionPolicy.All, "An exception event and Error status on every span that the exception leaves"),
        new("status", ExceptionPolicy.Status, "Error status only"),
        new("ignore", ExceptionPolicy.Ignore, "Nothing"));

    public static AttributeDefinition<IReadOnlyList<string>> IgnoreExceptions { get; } = AttributeDefinition.Of("ignoreExceptions", SpansAndEvents,
        "Types of exceptions that are not errors, with their subclasses. They add no events with `on=\"exception\"`. An empty text means that all are errors. "
        + "A cancellation that a [timeout](shapes.md#timeouts-and-cancellation) caused is an error, unless the list has "
        + "`System.TimeoutException` or the thrown type.",
        TypePattern.FullNames, "System.OperationCanceledException");

    public static AttributeDefinition<StatusPolicy> Status { get; } = AttributeDefinition.OneOf<StatusPolicy>("status", Spans,
        "Which status the span gets.",
        new("error", StatusPolicy.Error, "Error on failure; on success the status stays unset"),
        new("ok", StatusPolicy.Ok, "Error on failure, Ok on success"));

    public static AttributeDefinition<Condition?> ErrorWhen { get; } = AttributeDefinition.Optional("errorWhen", Spans,
        "Makes a normal return an error, such as `return == false` or `!return.IsSuccess`.", ConditionParser.Syntax);

    public static AttributeDefinition<RecursionPolicy> Recursion { get; } = AttributeDefinition.OneOf<RecursionPolicy>("recursion", Spans,
        "What happens when a method calls itself directly. Methods are compared by source and span name.",
        new("include", RecursionPolicy.Include, "A span for each call"),
        new("suppress", RecursionPolicy.Suppress, "No span for the inner calls"));

    public static AttributeDefinition<bool> Start { get; } = AttributeDefinition.OneOf<bool>("start", SpansAndEvents,
        "Whether there are spans and events from the start. [Switches](control.md) change it while the program runs.",
        new("on", true, "From the start"),
        new("off", false, "Only when a switch names the method, its type or its namespace"));

    public static AttributeDefinition<TimeSpan> MinDuration { get; } = AttributeDefinition.Of("minDuration", Spans,
        "Spans that are shorter, succeed, and have no exported span below them are [not exported](control.md#minimum-duration). "
        + "It needs the package AutoSpan.OpenTelemetry.", Syntax.Duration, "0ms");

    public static AttributeDefinition<int> Limit { get; } = AttributeDefinition.Of("limit", Spans,
        "The most spans of the method directly under one span. Further calls are [counted on that span](control.md#limits); 0 means no limit.",
        Syntax.WholeNumber(0, 1_000_000), "0");

    public static AttributeDefinition<NoisePolicy> Trivial { get; } = Filter("trivial",
        "[Trivial methods](noise.md#trivial-methods): they have no loop and call only trivial members, or they only call one traced method.");

    public static AttributeDefinition<NoisePolicy> Noise { get; } = Filter("noise",
        "Methods that are [rarely worth a span](noise.md#noise), such as comparisons, converters and set-up code. "
        + "A rule that names a method without wildcards traces it.");

    public static AttributeDefinition<NoisePolicy> Manual { get; } = Filter("manual",
        "Methods that start an `Activity` themselves, or [change the current one](noise.md#methods-that-act-on-activities).");

    public static AttributeDefinition<NoisePolicy> Generated { get; } = Filter("generated",
        "[Generated code](noise.md#generated-code), and methods that the compiler adds, such as the members of a record.");

    /// <summary>All of them, in the order in which they are documented.</summary>
    public static IReadOnlyList<AttributeDefinition> All { get; } =
    [
        On, Name, Kind, Source, Parent, RemoteParent, Arguments, Return, Redact, MaxLength, Code, Exceptions, IgnoreExceptions, Status, ErrorWhen, Recursion,
        Start, MinDuration, Limit, Trivial, Noise, Manual, Generated
    ];

    /// <summary>Those that spans have.</summary>
    public static IReadOnlyList<AttributeDefinition> OfSpans { get; } = [.. All.Where(setting => (setting.Elements & Elements.Include) != 0)];

    /// <summary>Those that events have.</summary>
    public static IReadOnlyList<AttributeDefinition> OfEvents { get; } = [.. All.Where(setting => (setting.Elements & Elements.Event) != 0)];

    private static AttributeDefinition<NoisePolicy> Filter(string name, string methods) => AttributeDefinition.OneOf<NoisePolicy>(name, SpansAndEvents, methods,
        new("skip", NoisePolicy.Skip, "Not woven, unless `[WithSpan]` is on the method"),
        new("include", NoisePolicy.Include, "Woven as any other method"));
}
