using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace AutoSpan.Fody.Diagnostics;

/// <summary>One entry of the <see cref="Catalogue"/>.</summary>
/// <param name="Id">The number; it is never given to another message.</param>
/// <param name="Severity">How it is reported, unless the place of report says otherwise.</param>
/// <param name="Format">The message, with <c>{0}</c>, <c>{1}</c> for its arguments.</param>
internal sealed record DiagnosticDescriptor(string Id, Severity Severity, string Format)
{
    /// <summary>All entries, in the order of their numbers.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All =>
        [.. typeof(Catalogue).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(entry => entry.GetValue(null)).Cast<DiagnosticDescriptor>()];

    /// <summary>The message about one place.</summary>
    /// <param name="location">The place, or null where none is known.</param>
    /// <param name="arguments">The values of the placeholders of <see cref="Format"/>, in order.</param>
    public Diagnostic At(SourceLocation? location, params string[] arguments) =>
        new(Id, Severity, string.Format(CultureInfo.InvariantCulture, Format, Array.ConvertAll(arguments, a => (object)a)), location);

    /// <summary>The message without a place: the caller adds one where it knows it.</summary>
    public Diagnostic Of(params string[] arguments) => At(null, arguments);
}
