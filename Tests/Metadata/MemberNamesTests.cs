using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Selection;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Metadata;

/// <summary>The kind of a member, the name that rules match, and the name that users see.</summary>
[Trait("Case", "21")]
public sealed class MemberNamesTests
{
    [Theory]
    [InlineData("Loops.Sum", nameof(MemberKind.Method), "Sum", "Sum")]
    [InlineData("Loops..ctor", nameof(MemberKind.Constructor), ".ctor", "ctor")]
    [InlineData("Constructors/StaticState..cctor", nameof(MemberKind.StaticConstructor), ".cctor", "cctor")]
    [InlineData("Constructors/Finalizable.Finalize", nameof(MemberKind.Finalizer), "Finalize", "Finalize")]
    [InlineData("Amount.op_Addition", nameof(MemberKind.Operator), "op_Addition", "op_Addition")]
    [InlineData("Holder.get_Number", nameof(MemberKind.Property), "Number", "Number.get")]
    [InlineData("Holder.set_Init", nameof(MemberKind.Property), "Init", "Init.set")]
    [InlineData("Holder.get_Item", nameof(MemberKind.Property), "Item", "Item.get")]
    [InlineData("Bell.add_Rung", nameof(MemberKind.Event), "Rung", "Rung.add")]
    [InlineData("Bell.remove_Rung", nameof(MemberKind.Event), "Rung", "Rung.remove")]
    [InlineData("Bell.AssemblyToProcess.IBell.get_Times", nameof(MemberKind.Property), "Times", "Times.get")]
    [InlineData("Bell.AssemblyToProcess.IBell.add_Struck", nameof(MemberKind.Event), "Struck", "Struck.add")]
    [InlineData("Explicitly.AssemblyToProcess.INamed.Describe", nameof(MemberKind.Method), "Describe", "Describe")]
    [InlineData("Explicitly.AssemblyToProcess.IConvert<System.Int32,System.String>.Convert", nameof(MemberKind.Method), "Convert", "Convert")]
    public void OfTheCases(string method, string kind, string name, string shown)
    {
        using var cases = new CaseModule();

        var names = MemberNames.Of(cases.Method(method), null);

        Assert.Equal((kind, name, shown), (names.Kind.ToString(), names.Name, names.DisplayName));
    }

    [Theory]
    [InlineData("Names.LocalFunctions", nameof(MemberKind.LocalFunction), "LocalFunctions.Local")]
    [InlineData("Names.AsyncLambdas", nameof(MemberKind.Lambda), "AsyncLambdas.lambda")]
    [InlineData("Names.AsyncLambdas", nameof(MemberKind.LocalFunction), "AsyncLambdas.Later")]
    public void OfFunctionsInside(string outer, string kind, string shown)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            using var cases = new CaseModule(build);
            var inside = cases.Module.GetTypes().SelectMany(type => type.Methods)
                .Where(method => method.FullName.Contains('<' + outer.Split('.')[1] + ">"))
                .Select(method => MemberNames.Of(method, null));

            Assert.Contains(inside, names => names.Kind.ToString() == kind && names.DisplayName == shown);
        }
    }

    [Theory]
    [InlineData("Step(1); static void Step(int one) => System.Console.WriteLine(one);", "Main")]
    [InlineData("await System.Threading.Tasks.Task.Yield(); Step(1); static void Step(int one) => System.Console.WriteLine(one);", "Main")]
    [InlineData("class Start { static void Main() => Step(1); static void Step(int one) => System.Console.WriteLine(one); }", "Main")]
    [InlineData("class Start { static async System.Threading.Tasks.Task Main() { await System.Threading.Tasks.Task.Yield(); } }", "Main")]
    public void OfAProgram(string source, string shown)
    {
        using var module = ModuleDefinition.ReadModule(Compiler.Compile("Program", source, "/target:exe"));

        var names = module.Types.SelectMany(type => type.Methods).Where(method => method.Name is "Main" or "<Main>$" or "<Main>")
            .Select(method => MemberNames.Of(method, module.EntryPoint)).ToList();
        var local = module.Types.SelectMany(type => type.Methods).FirstOrDefault(method => method.Name.Contains("g__Step"));

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal((MemberKind.EntryPoint, shown), (name.Kind, name.DisplayName)));
        if (local is not null)
            Assert.Equal("Main.Step", MemberNames.Of(local, module.EntryPoint).DisplayName);
    }
}
