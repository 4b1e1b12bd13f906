using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Configuration;
using AutoSpan.Tests.Selection;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The result of planning the expressions of a file, over the unwoven cases.</summary>
internal static class Planned
{
    /// <summary>The file as a user writes it: each tag and rule has a line of its own, so that places differ.</summary>
    public static string File(string rules) => $"<Weavers>\n<AutoSpan trivial=\"include\">\n<Include namespace=\"-\" />\n{rules}\n</AutoSpan>\n</Weavers>";

    /// <summary>What is wrong with it, in the file of a project or of a solution.</summary>
    public static IReadOnlyList<Diagnostic> Check(string file, bool isProjectFile = true)
    {
        using var directory = new TemporaryDirectory();
        System.IO.File.WriteAllText(isProjectFile ? directory.ProjectFile : directory.SolutionFile, file);
        var element = XElement.Parse(file).Elements().Single();
        var result = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, directory.Solution));
        Assert.Empty(result.Diagnostics);

        using var cases = new CaseModule();
        var usage = new ExpressionUsage(result.Configuration!.IsProjectFile);
        SpanPlanner.Plan(MethodSelector.Select(cases.Module, result.Configuration.RulesFor("AssemblyToProcess")).Selected, usage);
        return usage.Check();
    }
}
