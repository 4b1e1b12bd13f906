using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Fody.Weaving.References;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using AutoSpan.WovenApi;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Compatibility;

/// <summary>Assemblies that were woven by earlier versions run on the current runtime, and have the spans that they had.</summary>
[Collection(nameof(Spans))]
public sealed class CompatibilityTests
{
    const string WriteVariable = "AUTOSPAN_WRITE_BASELINE";

    public static TheoryData<string> Versions { get; } = [.. Baseline.All.Select(baseline => baseline.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task SpansAreWhatTheyWere(string version)
    {
        var baseline = new Baseline(version);

        Assert.Equal(await File.ReadAllTextAsync(baseline.Expected), await BaselineRun.Observed(baseline.File));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task ResultsAreWhatTheyWereWithoutListener(string version)
    {
        var baseline = new Baseline(version);

        Assert.Equal(Results(await File.ReadAllTextAsync(baseline.Expected)), await BaselineRun.Unobserved(baseline.File));
    }

    // Switches name methods by what an assembly of any version says of them.
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task ItsMethodsCanBeSwitchedOff(string version)
    {
        var baseline = new Baseline(version);
        var unobserved = await BaselineRun.Unobserved(baseline.File);
        SpanControl.Apply("Default=off");
        try
        {
            Assert.Equal(unobserved, await BaselineRun.Observed(baseline.File));
        }
        finally
        {
            SpanControl.Apply("");
        }
    }

    // AutoSpan.dll older than what was woven: possible only by force, but it must not end the program.
    [Fact]
    public async Task AnAssemblyOfANewerContractRunsWithoutSpans()
    {
        var baseline = Baseline.All[^1];
        var newer = Path.Combine(Scratch.Folder(), "Baseline.dll");
        using (var module = ModuleDefinition.ReadModule(baseline.File))
        {
            var open = module.GetType("<AutoSpan>").Methods.Single(method => method.Name == ".cctor").Body.Instructions
                .First(instruction => instruction.OpCode.Code == Code.Ldstr);
            open.Operand = ((string)open.Operand)
                .Replace($"contract={ContractLevel.Current}", $"contract={ContractLevel.Current + 1}", StringComparison.Ordinal);
            module.Write(newer);
        }

        Assert.Equal(Results(await File.ReadAllTextAsync(baseline.Expected)), await BaselineRun.Observed(newer));
    }

    // Otherwise some of the contract would be tried by nobody.
    [Fact]
    public void TheNewestUsesTheWholeContract()
    {
        using var runtime = AssemblyDefinition.ReadAssembly(typeof(Tracer).Assembly.Location);
        using var module = ModuleDefinition.ReadModule(
            Baseline.All[^1].File, new ReaderParameters { AssemblyResolver = new BuildAssemblyResolver([typeof(Tracer).Assembly.Location]) });
        var members = new RuntimeMembers(module, runtime);
        _ = new RuntimeReferences(members, module);

        Assert.Equal(
            members.Found.OfType<MethodDefinition>().Where(method => !method.IsConstructor).Select(Show).Distinct().Order(),
            module.GetMemberReferences().OfType<MethodReference>()
                .Where(method => method.DeclaringType.Namespace == RuntimeMembers.Namespace && method.Name != ".ctor")
                .Select(Show).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void BaselineNamesNoFolderOfTheMachineThatWoveIt(string version)
    {
        using var module = ModuleDefinition.ReadModule(new Baseline(version).File);

        Assert.DoesNotContain(module.GetDebugHeader().Entries, entry => entry.Data.Contains((byte)'/') || entry.Data.Contains((byte)'\\'));
    }

    // Run by name only: see README.md.
    [Fact(Explicit = true)]
    public async Task WriteBaseline()
    {
        var baseline = new Baseline(Environment.GetEnvironmentVariable(WriteVariable) ?? throw new InvalidOperationException($"{WriteVariable} is not set."));
        Baseline.Weave(baseline.File);
        await File.WriteAllTextAsync(baseline.Expected, await BaselineRun.Observed(baseline.File));
    }

    // The lines of the cases, without those of spans.
    static string Results(string text) => string.Concat(text.Split('\n').Where(line => line.Length > 0 && line[0] != ' ').Select(line => line + "\n"));

    static string Show(MethodReference method) =>
        $"{method.DeclaringType.Name}.{method.Name}({string.Join(", ", method.Parameters.Select(parameter => Name(parameter.ParameterType)))})";

    static string Name(TypeReference type) => type switch
    {
        GenericParameter => "T",
        ByReferenceType byReference => Name(byReference.ElementType) + "&",
        ArrayType array => Name(array.ElementType) + "[]",
        _ => type.Name
    };
}
