using System.IO;
using System.Text;

namespace AutoSpan.Fody.Reporting.Html;

/// <summary>Writes JSON into a <c>script</c> element: the text cannot end the element, and is the same JSON.</summary>
internal sealed class EmbeddedJsonWriter(TextWriter output) : TextWriter
{
    public override Encoding Encoding => output.Encoding;

    public override void Write(char value)
    {
        if (value == '<')
            output.Write("\\u003c");
        else
            output.Write(value);
    }

    public override void Write(string? value) => output.Write(value?.Replace("<", "\\u003c"));
}
