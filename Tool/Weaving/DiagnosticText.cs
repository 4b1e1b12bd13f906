using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Weaving;

/// <summary>Diagnostics in the form of compilers, which editors and CI services recognize.</summary>
internal static class DiagnosticText
{
    /// <summary><c>FodyWeavers.xml(3,5): error AS1001: …</c></summary>
    public static string Of(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        var place = diagnostic.Location is null ? "" : $"{diagnostic.Location}: ";
        return $"{place}{severity} {diagnostic.Id}: {diagnostic.Message}";
    }

    /// <summary>Writes each message once: assemblies of one configuration repeat each other's.</summary>
    public static void Write(Screen screen, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var text in diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Information).Select(Of).Distinct())
            screen.Note(text);
    }
}
