using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>A method whose weaving failed is in the report, among the methods that are not woven.</summary>
public sealed class WeavingFailedEntryTests
{
    [Fact]
    public void ItIsThereWithItsFault()
    {
        var file = Scratch.Copy(Repository.Cases(Build.Release));
        using var resolver = new BuildAssemblyResolver(References.Of(Repository.Cases(Build.Release)));
        using var module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });

        var result = new WeavingPipeline(
            new WeavingInput { Module = module, Resolver = resolver, Configuration = XElement.Parse("""<AutoSpan><Include type="Loops" /></AutoSpan>"""),
                AssemblyFile = file },
            body => body.Name == "Sum" && body.Body.Instructions.Any(instruction => instruction.Operand is MethodReference { DeclaringType.Name: "<AutoSpan>" })
                ? new BodyError(body, BodyRule.Kind, null, "It is wrong.") : null).Run();

        var entry = Reports.Read(file).Find("Loops.Sum");
        Assert.Equal(("WeavingFailed", """<Include type="Loops" />"""), (entry.Reason, entry.Rule!.Text));
        Assert.Contains("It is wrong.", entry.Detail);
        Assert.False(entry.IsWoven);
        Assert.NotEmpty(entry.Settings);
        Assert.Equal("AS9001", Assert.Single(result.Diagnostics).Id);
        Assert.Contains("not woven: 1 failed, ", result.Summary);
        Assert.EndsWith("The report gives the reason for each: " + ReportFile.JsonFor(file), result.Summary);
    }
}
