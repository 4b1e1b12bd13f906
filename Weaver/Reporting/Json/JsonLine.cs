using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace AutoSpan.Fody.Reporting.Json;

/// <summary>Writes a JSON object on one line. What does not apply is left out.</summary>
internal sealed class JsonLine
{
    private readonly StringBuilder _text = new("{");

    public JsonLine Add(string name, string? value)
    {
        if (value is not null)
            JsonText.Append(Name(name), value);
        return this;
    }

    public JsonLine Add(string name, int value)
    {
        if (value != 0)
            Name(name).Append(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public JsonLine Add(string name, bool value)
    {
        if (value)
            Name(name).Append("true");
        return this;
    }

    /// <param name="name">The name.</param>
    /// <param name="items">The items as JSON; without items there is no array.</param>
    public JsonLine Add(string name, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
            Name(name).Append('[').Append(string.Join(",", items)).Append(']');
        return this;
    }

    public override string ToString() => _text + "}";

    private StringBuilder Name(string name)
    {
        if (_text.Length > 1)
            _text.Append(',');
        return _text.Append('"').Append(name).Append("\":");
    }
}
