using System.Text;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes generated code, as it is to be woven or with the spans that are expected of it.</summary>
internal sealed class SourceWriter(bool expected)
{
    readonly StringBuilder text = new();
    int indent, number;

    public int Number() => ++number;

    public void Line(string line) => text.Append(' ', indent * 4).Append(line).Append('\n');

    public void Open()
    {
        Line("{");
        indent++;
    }

    public void Close()
    {
        indent--;
        Line("}");
    }

    public void Write(Block block)
    {
        Open();
        foreach (var statement in block.Statements)
            Write(statement.Parts);
        Close();
    }

    public void Write(params object[] parts)
    {
        foreach (var part in parts)
        {
            if (part is Block block)
                Write(block);
            else if (part is Body body)
                body.Write(this, expected);
            else
                Line((string)part);
        }
    }

    public override string ToString() => text.ToString();
}
