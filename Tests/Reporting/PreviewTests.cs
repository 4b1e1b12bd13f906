using System.IO;
using System.Xml.Linq;
using AutoSpan.Fody;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The report can be had without weaving, and is that of a build.</summary>
public sealed class PreviewTests
{
    const string Configuration =
        """
        <AutoSpan>
          <Include type="Loops|Tasks" kind="Client" />
          <Event type="Loops" method="Sum" on="return" />
        </AutoSpan>
        """;

    [Fact]
    public void ItIsTheReportOfABuildAndChangesNothing()
    {
        var file = Scratch.Copy(Repository.Cases(Build.Release));
        using var resolver = new BuildAssemblyResolver(References.Of(Repository.Cases(Build.Release)));
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });
        var pipeline = new WeavingPipeline(new WeavingInput
        {
            Module = module, Resolver = resolver, Configuration = XElement.Parse(Configuration), AssemblyFile = file
        });

        var preview = pipeline.Preview();

        Assert.Equal(Reports.OfCases(Configuration).Json(), preview.Report!.Json());
        Assert.DoesNotContain(module.Types, type => type.Name == "<AutoSpan>");
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*.autospan.*"));
    }
}
