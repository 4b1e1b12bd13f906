namespace AutoSpan.Fody.Planning;

/// <summary>A method's place in its source, for the <c>code.*</c> attributes of OpenTelemetry's semantic conventions.</summary>
/// <param name="Function">The full name: namespace, type and member as in the source.</param>
/// <param name="File">The path of the source file, as the compiler wrote it into the debug information; null when there is none or it is not asked for.</param>
/// <param name="Line">The line of the first statement, from 1; 0 without a file.</param>
internal sealed record CodeLocation(string Function, string? File, int Line);
