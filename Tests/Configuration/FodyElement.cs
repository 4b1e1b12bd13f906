using System;
using System.Linq;
using System.Xml.Linq;

namespace AutoSpan.Tests.Configuration;

/// <summary>The element of a weaver as Fody hands it over: read without line numbers, written as text and read again.</summary>
internal static class FodyElement
{
    public static XElement From(string weavers) =>
        XElement.Parse(XDocument.Parse(weavers).Root!.Elements()
            .Last(e => string.Equals(e.Name.LocalName, "AutoSpan", StringComparison.OrdinalIgnoreCase))
            .ToString());
}
