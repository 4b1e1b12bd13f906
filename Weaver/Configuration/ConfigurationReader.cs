using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Selectors;

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
        List<Diagnostic> faults =
            [.. file?.Overridden.Select(place => Catalogue.DuplicateElement.At(place, element.Name.LocalName)) ?? []];
        var reader = new ElementReader(element, ElementDefinition.AutoSpan, file, faults);
        reader.RefuseWhatIsUnknown();
        var configuration = new AutoSpanConfiguration
        {
            Defaults = reader.Settings(),
            Options = reader.Options(),
            Rules = [.. element.Elements().Select(e => ReadRule(e, file, faults)).OfType<Rule>()],
            IsProjectFile = file?.IsProjectFile ?? false
        };

        // Lines are where users look; without them the order of the checks has to do.
        Diagnostic[] ordered = [.. faults.OrderBy(f => f.Location?.Line ?? 0).ThenBy(f => f.Location?.Column ?? 0)];
        return new(faults.Any(f => f.Severity == Severity.Error) ? null : configuration, ordered);
    }

    private static Rule? ReadRule(XElement element, ConfigurationFile? file, ICollection<Diagnostic> faults)
    {
        var definition = ElementDefinition.Rules.FirstOrDefault(d => d.Name == element.Name.LocalName);
        if (definition?.RuleKind is not { } kind)
            return null;

        var reader = new ElementReader(element, definition, file, faults);
        reader.RefuseWhatIsUnknown();
        var rule = new Rule(kind, Selector.For(kind, reader.Selectors()), reader.Settings(), reader.Location, reader.Text);
        if (kind == RuleKind.Set && GivesNothing(element, definition))
        {
            var severity = RuleSeverity.In(file?.IsProjectFile ?? false);
            faults.Add(Catalogue.SetWithoutSetting.At(rule.Location, rule.Text) with { Severity = severity });
        }

        return rule;
    }

    private static bool GivesNothing(XElement element, ElementDefinition definition) =>
        !element.Attributes().Any(a => definition.Settings.Any(d => d.Name == a.Name.ToString()))
        && !element.Elements().Any(e => definition.Children.Any(d => d.Name == e.Name.LocalName));
}
