using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Fody.Configuration;

/// <summary>The words for every value that comes from a closed set.</summary>
internal static class ValueWords
{
    public static Choices<bool> TrueOrFalse { get; } = new(new("true", true), new("false", false));

    public static Choices<ReportFormat> Reports { get; } = new(
        new("json", ReportFormat.Json),
        new("html", ReportFormat.Html),
        new("none", ReportFormat.None));

    public static Choices<Visibility> Visibilities { get; } = new(
        new("public", Visibility.Public),
        new("internal", Visibility.Internal),
        new("protected", Visibility.Protected),
        new("private", Visibility.Private));

    public static Choices<MemberKind> Members { get; } = new(
        new("method", MemberKind.Method),
        new("property", MemberKind.Property),
        new("event", MemberKind.Event),
        new("constructor", MemberKind.Constructor),
        new("staticConstructor", MemberKind.StaticConstructor),
        new("operator", MemberKind.Operator),
        new("finalizer", MemberKind.Finalizer),
        new("localFunction", MemberKind.LocalFunction),
        new("lambda", MemberKind.Lambda),
        new("entryPoint", MemberKind.EntryPoint));

    public static Choices<SpanKind> Kinds { get; } = new(
        new("Internal", SpanKind.Internal),
        new("Server", SpanKind.Server),
        new("Client", SpanKind.Client),
        new("Producer", SpanKind.Producer),
        new("Consumer", SpanKind.Consumer));

    public static Choices<ParentMode> Parents { get; } = new(
        new("any", ParentMode.Any),
        new("required", ParentMode.Required),
        new("root", ParentMode.Root));

    public static Choices<ExceptionPolicy> Exceptions { get; } = new(
        new("record", ExceptionPolicy.Record),
        new("all", ExceptionPolicy.All),
        new("status", ExceptionPolicy.Status),
        new("ignore", ExceptionPolicy.Ignore));

    public static Choices<StatusPolicy> Statuses { get; } = new(
        new("error", StatusPolicy.Error),
        new("ok", StatusPolicy.Ok));

    public static Choices<RecursionPolicy> Recursions { get; } = new(
        new("include", RecursionPolicy.Include),
        new("suppress", RecursionPolicy.Suppress));

    public static Choices<CodeAttributes> Codes { get; } = new(
        new("function", CodeAttributes.Function),
        new("location", CodeAttributes.Location),
        new("none", CodeAttributes.None));

    public static Choices<ReturnCapture> Returns { get; } = new(
        new("none", ReturnCapture.None),
        new("value", ReturnCapture.Value));

    public static Choices<EventMoment> Moments { get; } = new(
        new("entry", EventMoment.Entry),
        new("return", EventMoment.Return),
        new("exception", EventMoment.Exception));

    public static Choices<NoisePolicy> Noise { get; } = new(
        new("skip", NoisePolicy.Skip),
        new("include", NoisePolicy.Include));
}
