namespace AutoSpan.Contract;

/// <summary>Which <c>code.*</c> attributes of OpenTelemetry's semantic conventions a span has: the setting <c>code</c>.</summary>
internal enum CodeAttributes
{
    /// <summary><c>code.function.name</c>.</summary>
    Function = 0,

    /// <summary><c>code.function.name</c>, <c>code.file.path</c> and <c>code.line.number</c>.</summary>
    Location = 1,

    /// <summary>None.</summary>
    None = 2,
}
