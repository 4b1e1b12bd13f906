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

    /// <summary>The tag <c>autospan.return</c>.</summary>
    Value
}
