using System.Xml.Linq;

namespace AutoSpan.Fody.Configuration;

/// <summary>An element or attribute, and the copy of it that stands at the same position.</summary>
internal sealed record XmlPair(XObject Original, XObject Copy);
