using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Diagnosing;
using Xunit;

namespace AutoSpan.Tests.Tool.Diagnosing;

/// <summary>Each check of <c>autospan doctor</c> finds what docs/tool.md says, and nothing where all is well.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AProjectThatIsRightHasNoFinding() => Assert.Empty(All(new CheckedProject(_folder.Path)));

    [Fact]
    public void WeaverIsNotReferenced() => Assert.Equal(
        "weaver: Shop does not reference AutoSpan.Fody: its build weaves nothing",
        Only(new CheckedProject(_folder.Path) { References = [], HasWeaver = false }));

    [Fact]
    public void WeaverIsTurnedOff() => Assert.Equal(
        "weaver: DisableFody is set: the build weaves nothing", Only(new CheckedProject(_folder.Path) { DisableFody = "true" }));

    [Fact]
    public void ConfigurationIsMissing() => Assert.Equal(
        "configuration: no FodyWeavers.xml with <AutoSpan> is beside the project or above it", Only(new CheckedProject(_folder.Path) { Configuration = null }));

    [Fact]
    public void ConfigurationTracesNothing() => Assert.Equal(
        "configuration: the configuration traces no method", Only(new CheckedProject(_folder.Path) { Report = new WeaveReport { Assembly = "Shop" } }));

    [Fact]
    public void ConfigurationHidesOneAboveIt()
    {
        var above = _folder.Write("FodyWeavers.xml", "<Weavers><AutoSpan /></Weavers>");
        var project = Directory.CreateDirectory(_folder["Shop"]).FullName;

        Assert.Equal(
            $"shadowing: {Path.Combine(project, "FodyWeavers.xml")} is used, and {above} is not: files are not merged", Only(new CheckedProject(project)));
        Assert.Empty(All(new CheckedProject(project) { Configuration = above }));
    }

    [Fact]
    public void LibraryKeepsTheRuntimeFromItsUsers()
    {
        var library = new CheckedProject(_folder.Path) { Output = "Library", References = ["AutoSpan.Fody all"] };

        Assert.StartsWith("PrivateAssets: AutoSpan.Fody has PrivateAssets=\"all\"", Only(library), StringComparison.Ordinal);
        Assert.Empty(All(new CheckedProject(_folder.Path) { Output = "Library", References = ["AutoSpan.Fody all", "AutoSpan"] }));
        Assert.Empty(All(new CheckedProject(_folder.Path) { References = ["AutoSpan.Fody all"] }));
    }

    [Theory]
    [InlineData("AutoSpan 1.0.0", null)]
    [InlineData("AutoSpan 1.1.0", "versions: AutoSpan.Fody is 1.0.0, and AutoSpan is 1.1.0")]
    [InlineData("AutoSpan 0.9.0", "versions: AutoSpan.Fody is 1.0.0, and AutoSpan is 0.9.0")]
    public void VersionsDiffer(string runtime, string? finding) =>
        Assert.Equal(finding, All(new CheckedProject(_folder.Path) { Resolved = [runtime] }).Select(Text).SingleOrDefault());

    [Fact]
    public void NothingExports() => Assert.Equal(
        "sources: nothing in Shop exports spans: there is no call such as WithTracing or AddSource",
        Only(new CheckedProject(_folder.Path) { Calls = new RegistrationCalls([], HasUnknown: false, RegistersAll: false, HasProvider: false) }));

    [Theory]
    [InlineData("Shop", null)]
    [InlineData("Sh*", null)]
    [InlineData("Other", "sources: nobody registers the source \"Shop\": its spans are not exported")]
    public void SourceIsNotRegistered(string registered, string? finding)
    {
        var calls = new RegistrationCalls([registered], HasUnknown: false, RegistersAll: false, HasProvider: true);
        var project = new CheckedProject(_folder.Path) { Calls = calls };

        Assert.Equal(finding, All(project).Select(Text).SingleOrDefault());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LibraryIsNotInstrumented(bool isReferenced)
    {
        var project = new CheckedProject(_folder.Path)
        {
            References = isReferenced ? ["AutoSpan.Fody", "OpenTelemetry.Instrumentation.StackExchangeRedis"] : ["AutoSpan.Fody"],
            Resolved = ["StackExchange.Redis 2.8.0"]
        };

        Assert.Equal(
            isReferenced ? [] : ["instrumentation: StackExchange.Redis is used, and OpenTelemetry.Instrumentation.StackExchangeRedis is not referenced"],
            All(project).Select(Text));
    }

    /// <summary>AutoSpan.Distro listens to the sources of libraries that trace themselves, as HttpClient does on .NET 9 and later.</summary>
    [Theory]
    [InlineData("Npgsql", "Npgsql.OpenTelemetry", true, false, false)]
    [InlineData("Npgsql", "Npgsql.OpenTelemetry", false, false, true)]
    [InlineData("System.Net.Http", "OpenTelemetry.Instrumentation.Http", true, false, false)]
    [InlineData("System.Net.Http", "OpenTelemetry.Instrumentation.Http", true, true, true)]
    [InlineData("System.Net.Http", "OpenTelemetry.Instrumentation.Http", false, false, true)]
    [InlineData("Quartz", "OpenTelemetry.Instrumentation.Quartz", true, false, true)]
    public void ALibraryThatTracesItselfNeedsNoPackage(string library, string package, bool hasDistro, bool isNet8, bool isFound)
    {
        var project = new CheckedProject(_folder.Path)
        {
            References = hasDistro ? ["AutoSpan.Fody", "AutoSpan.Distro"] : ["AutoSpan.Fody"], Resolved = [$"{library} 9.0.0"]
        };
        if (isNet8)
            project = new CheckedProject(_folder.Path) { References = project.References, Resolved = project.Resolved, Assembly = ToolProcess.File };

        Assert.Equal(
            isFound ? [$"instrumentation: {library} is used, and {package} is not referenced"] : [],
            ExportChecks.Of(project.Facts, []).Where(finding => finding.Message.StartsWith(library + " ", StringComparison.Ordinal)).Select(Text));
    }

    [Fact]
    public void FrameworkIsNotInstrumented() => Assert.Equal(
        "instrumentation: Microsoft.AspNetCore.App is used, and OpenTelemetry.Instrumentation.AspNetCore is not referenced",
        Only(new CheckedProject(_folder.Path) { Frameworks = ["Microsoft.AspNetCore.App"] }));

    [Fact]
    public void LibrariesNeedNoExport() => Assert.Empty(All(new CheckedProject(_folder.Path)
    {
        Output = "Library",
        Frameworks = ["Microsoft.AspNetCore.App"],
        Calls = new RegistrationCalls([], HasUnknown: false, RegistersAll: false, HasProvider: false)
    }));

    [Fact]
    public void CoverageIsANote()
    {
        var note = Assert.Single(All(new CheckedProject(_folder.Path) { References = ["AutoSpan.Fody", "coverlet.collector"] }));

        Assert.True(note.IsNote);
        Assert.Equal("coverage", note.Check);
    }

    // The test assembly itself uses HttpClient, ASP.NET Core and others: what it uses is not the subject.
    private static IReadOnlyList<Finding> All(CheckedProject project)
    {
        var facts = project.Facts;
        return
        [
            .. ConfigurationChecks.Of(facts),
            .. PackageChecks.Of(facts),
            .. ExportChecks.Of(facts, ["Shop"]).Where(finding => !finding.Message.StartsWith("System.Net.Http ", StringComparison.Ordinal))
        ];
    }

    private static string Only(CheckedProject project) => Text(Assert.Single(All(project)));

    private static string Text(Finding finding) => $"{finding.Check}: {finding.Message}";
}
