using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace AutoSpan.Fody.Configuration;

/// <summary>
/// Compares elements by what they say: names, attributes and text; comments, indentation and namespace declarations do
/// not count.
/// </summary>
internal static class XmlEquality
{
    public static bool Holds(XElement first, XElement second)
    {
        XElement[] children = [.. first.Elements()], others = [.. second.Elements()];
        XAttribute[] attributes = Attributes(first), otherAttributes = Attributes(second);
        return first.Name.LocalName == second.Name.LocalName
               && Text(first) == Text(second)
               && attributes.Length == otherAttributes.Length
               && attributes.Zip(otherAttributes, (a, b) => a.Name == b.Name && a.Value == b.Value).All(equal => equal)
               && children.Length == others.Length
               && children.Zip(others, Holds).All(equal => equal);
    }

    /// <summary>Each part of an element beside its copy; the elements must be equal.</summary>
    public static IEnumerable<XmlPair> Pair(XElement original, XElement copy)
    {
        var attributes = Attributes(original).Zip(Attributes(copy), (a, b) => new XmlPair(a, b));
        var children = original.Elements().Zip(copy.Elements(), Pair).SelectMany(pairs => pairs);
        return [new XmlPair(original, copy), .. attributes, .. children];
    }

    /// <summary>The text directly inside an element, without the blanks around it.</summary>
    public static string Text(XElement element) => string.Concat(element.Nodes().OfType<XText>().Select(t => t.Value.Trim()));

    /// <summary>The attributes that are not namespace declarations.</summary>
    public static XAttribute[] Attributes(XElement element) => [.. element.Attributes().Where(a => !a.IsNamespaceDeclaration)];
}
