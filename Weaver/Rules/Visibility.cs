using System;

namespace AutoSpan.Fody.Rules;

/// <summary>
/// The visibilities that the <c>visibility</c> and <c>typeVisibility</c> selectors name.
/// A C# <c>protected internal</c> member is both <see cref="Protected"/> and <see cref="Internal"/>,
/// a <c>private protected</c> one both <see cref="Protected"/> and <see cref="Private"/>: it matches either word.
/// </summary>
[Flags]
internal enum Visibility
{
    None = 0,
    Public = 1,
    Internal = 2,
    Protected = 4,
    Private = 8
}
