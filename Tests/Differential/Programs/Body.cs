using System.Linq;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>The body of a method, an accessor, a lambda or a local function: what has a span.</summary>
/// <param name="SpanName">The span's name.</param>
/// <param name="Kind">What it may contain.</param>
/// <param name="Returns">The return type.</param>
/// <param name="Parameters">As declared: <c>int x, ref int y</c>.</param>
/// <param name="Block">The code.</param>
internal sealed record Body(string SpanName, BodyKind Kind, string Returns, string Parameters, Block Block)
{
    /// <summary>The declaration, where it is written with the body: that of an asynchronous iterator differs.</summary>
    public string? Header { get; init; }

    /// <summary>Writes the body; with <paramref name="expected"/> it also says which span is expected of it.</summary>
    public void Write(SourceWriter writer, bool expected)
    {
        if (Header is not null)
            writer.Line(expected && Kind == BodyKind.AsyncIterator ? Header.Replace("async ", "", System.StringComparison.Ordinal) : Header);

        if (!expected)
            writer.Write(Block);
        else if (Kind is BodyKind.Iterator or BodyKind.AsyncIterator)
            WriteInner(writer, $"return Watched.Sequence(\"{SpanName}\", Inner({Arguments}));");
        else
            WriteFrame(writer);
    }

    string Arguments => string.Join(", ", Parameters.Split(", ").Select(parameter => parameter.Split(' ')[^1]));

    string Async => Kind == BodyKind.AsyncIterator ? "async " : "";

    void WriteInner(SourceWriter writer, string call)
    {
        writer.Open();
        writer.Line(call);
        writer.Line($"{Async}{Returns} Inner({Parameters})");
        writer.Write(Block);
        writer.Close();
    }

    void WriteFrame(SourceWriter writer)
    {
        var number = writer.Number();
        writer.Open();
        writer.Line($"var frame{number} = Frame.Enter(\"{SpanName}\");");
        writer.Line("try");
        if (Kind == BodyKind.TaskReturning)
            WriteInner(writer, $"return frame{number}.Hand(Inner({Arguments}));");
        else
            writer.Write(Block);
        // The task of a method that only returns one ends the span.
        var handedOver = Kind == BodyKind.TaskReturning;
        writer.Line($"catch (Exception left{number}) {{ frame{number}.Left(left{number}); {(handedOver ? $"frame{number}.Exit(); " : "")}throw; }}");
        if (!handedOver)
            writer.Line($"finally {{ frame{number}.Exit(); }}");
        writer.Close();
    }
}
