namespace AutoSpan.Fody.Rules;

/// <summary>Span kinds; the numbers are those of <c>System.Diagnostics.ActivityKind</c>.</summary>
internal enum SpanKind
{
    Internal = 0,
    Server = 1,
    Client = 2,
    Producer = 3,
    Consumer = 4
}

/// <summary>What a span's parent may be; the numbers are those of <c>AutoSpan.Runtime.ParentMode</c>.</summary>
internal enum ParentMode
{
    /// <summary>The current span, or none: then the span begins a trace.</summary>
    Any = 0,

    /// <summary>No span unless one is current.</summary>
    Required = 1,

    /// <summary>Always a new trace, linked to what was current.</summary>
    Root = 2
}

/// <summary>What an escaping exception leaves on a span; the numbers are those of <c>AutoSpan.Runtime.ExceptionPolicy</c>.</summary>
internal enum ExceptionPolicy
{
    /// <summary>An event on the innermost woven span, Error status on every span that it crosses.</summary>
    Record = 0,

    /// <summary>An event and Error status on every span that it crosses.</summary>
    All = 1,

    /// <summary>Error status only.</summary>
    Status = 2,

    /// <summary>Nothing.</summary>
    Ignore = 3
}

/// <summary>Which status a span is given; the numbers are those of <c>AutoSpan.Runtime.StatusPolicy</c>.</summary>
internal enum StatusPolicy
{
    /// <summary>Error when an exception escapes, else unset.</summary>
    Error = 0,

    /// <summary>As <see cref="Error"/>, and Ok on success.</summary>
    Ok = 1
}

/// <summary>What becomes of a method that is called directly inside itself; the numbers are those of <c>AutoSpan.Runtime.RecursionPolicy</c>.</summary>
internal enum RecursionPolicy
{
    /// <summary>A span for each call.</summary>
    Include = 0,

    /// <summary>No span while the current one is of the same method.</summary>
    Suppress = 1
}

/// <summary>Which <c>code.*</c> attributes of OpenTelemetry's semantic conventions a span has.</summary>
internal enum CodeAttributes
{
    /// <summary><c>code.function.name</c>.</summary>
    Function,

    /// <summary><c>code.function.name</c>, <c>code.file.path</c> and <c>code.line.number</c>.</summary>
    Location,

    /// <summary>None.</summary>
    None
}

/// <summary>What becomes of methods that are usually noise: the values of <c>trivial</c>, <c>manual</c> and <c>generated</c>.</summary>
internal enum NoisePolicy
{
    Skip,
    Include
}

/// <summary>When an <c>&lt;Event&gt;</c> is written: its attribute <c>on</c>.</summary>
internal enum EventMoment
{
    /// <summary>When the method starts.</summary>
    Entry,

    /// <summary>When its operation is over without an exception.</summary>
    Return,

    /// <summary>When an exception ends it.</summary>
    Exception
}

/// <summary>Whether what a method returns is a tag: the setting <c>return</c>.</summary>
internal enum ReturnCapture
{
    None,

    /// <summary>The tag <c>code.return.value</c>.</summary>
    Value
}
