using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Fody.Configuration;

/// <summary>
/// Reads an <c>&lt;AutoSpan&gt;</c> element. Whatever it does not know is an error, and all errors are reported
/// together.
/// </summary>
internal static class ConfigurationReader
{
    /// <param name="element">The element that Fody handed over.</param>
    /// <param name="file">
    /// The file that it comes from, from <see cref="ConfigurationFile.Locate"/>; without it diagnostics have no place.
    /// </param>
    public static ConfigurationResult Read(XElement element, ConfigurationFile? file)
    {
        List<Diagnostic> diagnostics =
            [.. file?.Overridden.Select(place => Catalogue.DuplicateElement.At(place, element.Name.LocalName)) ?? []];
        var reader = new ElementReader(element, ElementDefinition.AutoSpan, file, diagnostics);
        var configuration = new AutoSpanConfiguration
        {
            Defaults = reader.ReadSettings(),
            Options = reader.Values.Only(Option.All),
            Rules = [.. element.Elements().Select(child => ReadRule(child, file, diagnostics)).OfType<Rule>()],
            IsProjectFile = file?.IsProjectFile ?? false
        };

        // Lines are where users look; without them the order of the checks has to do.
        Diagnostic[] ordered = [.. diagnostics.OrderBy(e => e.Location?.Line ?? 0).ThenBy(e => e.Location?.Column ?? 0)];
        return new(
            diagnostics.Any(e => e.Severity == Severity.Error) ? null : configuration,
            ordered,
            new DiagnosticPolicy(configuration.Options.Get(Option.NoWarn).Contains, configuration.Options.Get(Option.WarningsAsErrors).Contains));
    }

    private static Rule? ReadRule(XElement element, ConfigurationFile? file, ICollection<Diagnostic> diagnostics)
    {
        var definition = ElementDefinition.Rules.FirstOrDefault(d => d.Name == element.Name.LocalName);
        if (definition?.RuleKind is not { } kind)
            return null;

        var reader = new ElementReader(element, definition, file, diagnostics);
        var rule = new Rule(kind, Selector.For(kind, reader.Criteria), reader.ReadSettings(), reader.Location, reader.Text);
        if (kind == RuleKind.Set && GivesNothing(element, definition))
        {
            var severity = RuleSeverity.In(file?.IsProjectFile ?? false);
            diagnostics.Add(Catalogue.SetWithoutSetting.At(rule.Location, rule.Text) with { Severity = severity });
        }

        return rule;
    }

    private static bool GivesNothing(XElement element, ElementDefinition definition) =>
        !element.Attributes().Any(a => Setting.All.Any(s => s.Name == a.Name.ToString()))
        && !element.Elements().Any(e => definition.Children.Any(d => d.Name == e.Name.LocalName));
}
