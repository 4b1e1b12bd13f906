using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Constructors that have something on the evaluation stack when their base constructor is called, and need it afterwards.</summary>
[Collection(nameof(Spans))]
[Trait("Case", "20")]
public sealed class CapturingConstructorTests
{
    const string Constructors =
        """
        <AutoSpan trivial="include">
          <Include visibility="public internal protected private" type="CapturingConstructors.*" members="constructor" />
        </AutoSpan>
        """;

    public static MatrixTheoryData<Build, string> Members { get; } = new(
        [Build.Debug, Build.Release],
        ["OneUse Once", "Several Changing", "WithBaseArgument Derived", "InGenericTypes Outer.Inner", "WithFields Fields", "WithPresets Preset",
            "InARegion Guarded", "Asynchronous Waiting"]);

    [Theory]
    [MemberData(nameof(Members))]
    public async Task TheSpanIsThatOfTheBody(Build build, string member)
    {
        var (method, type) = (member.Split(' ')[0], member.Split(' ')[1]);

        var recorded = await Cases.Compare(build, Constructors, "CapturingConstructors." + method, () => []);

        // The constructors of the base come before, and are not around.
        Assert.Equal($"CapturingConstructors.{type}.ctor", recorded.Spans[^1].Name);
        Assert.All(recorded.Spans.SkipLast(1), span => Assert.Equal("CapturingConstructors.Noted.ctor", span.Name));
        Assert.All(recorded.Spans, span => Assert.Null(recorded.Parent(span)));
    }

    [Theory]
    [InlineData(Build.Debug, 1)]
    [InlineData(Build.Debug, 9)]
    [InlineData(Build.Release, 1)]
    [InlineData(Build.Release, 9)]
    public async Task AReturnInTheMiddleEndsTheSpan(Build build, int number)
    {
        var recorded = await Cases.Compare(build, Constructors, "CapturingConstructors.ReturnsEarly", () => [number]);

        Assert.Equal(ActivityStatusCode.Unset, recorded["CapturingConstructors.Returning.ctor"].Status);
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task AnExceptionOfTheLambdaIsRecorded(Build build)
    {
        var recorded = await Cases.Compare(build, Constructors, "CapturingConstructors.Throws", () => [0]);

        Assert.Equal(["System.DivideByZeroException"], recorded["CapturingConstructors.Dividing.ctor"].Exceptions);
    }

    // The lambda changes the parameter later.
    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheParameterCanBeATag(Build build)
    {
        var configuration = Constructors.Replace("<AutoSpan ", "<AutoSpan arguments='all' ");

        var recorded = await Cases.Compare(build, configuration, "CapturingConstructors.Several", () => []);

        Assert.Equal(4L, System.Convert.ToInt64(recorded["CapturingConstructors.Changing.ctor"].Tag("autospan.argument.number")));
    }

    [Theory]
    [InlineData("entry", "Several", 1)]
    [InlineData("return", "Several", 1)]
    [InlineData("return", "Throws", 0)]
    [InlineData("exception", "Several", 0)]
    [InlineData("exception", "Throws", 1)]
    public async Task AnEventIsThatOfTheBody(string moment, string method, int events)
    {
        var configuration =
            $"""
            <AutoSpan trivial="include">
              <Include type="CapturingConstructors" method="{method}" />
              <Event type="CapturingConstructors.Changing|CapturingConstructors.Dividing" members="constructor" name="made" on="{moment}" />
            </AutoSpan>
            """;
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            var recorded = await Cases.Compare(build, configuration, "CapturingConstructors." + method, () => method == "Throws" ? [0] : []);

            Assert.Equal(events, recorded.Single().Events.Count(one => one.Name == "made"));
        }
    }

    // No compiler is known to write it: 'this' and the argument wait on the stack, and the body begins by storing one in the other.
    [Theory]
    [ClassData(typeof(Builds))]
    public void SeveralValuesComeBackInTheirOrder(Build build)
    {
        var original = Repository.Cases(build);
        var changed = Path.Combine(Scratch.Folder(), "AssemblyToProcess.dll");
        using (var module = ModuleDefinition.ReadModule(original, new ReaderParameters { ReadSymbols = true }))
        {
            PushBeforeTheBase(module.GetType("AssemblyToProcess.Constructors/Failing").Methods.Single(method => method.IsConstructor));
            module.Write(changed, new WriterParameters { WriteSymbols = true });
        }

        const string configuration =
            """<AutoSpan source="Several" trivial="include"><Include type="Constructors.Failing" members="constructor" /></AutoSpan>""";
        var woven = FodyHost.Weave(changed, configuration, Scratch.Folder(), References.Of(original));
        var type = new LoadedCopy(woven.Path).Type("Constructors+Failing");
        using var recorder = new Recorder("Several");

        Assert.Empty(woven.Warnings.Concat(woven.Errors));
        var made = System.Activator.CreateInstance(type, 4);
        Assert.Equal(4, type.GetField("number", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(made));
        Assert.IsType<System.ArgumentException>(Assert.Throws<TargetInvocationException>(() => System.Activator.CreateInstance(type, 1)).InnerException);
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], recorder.Spans.Select(span => span.Status));
    }

    static void PushBeforeTheBase(MethodDefinition constructor)
    {
        var instructions = constructor.Body.Instructions;
        var store = instructions.Single(instruction => instruction.OpCode.Code == Code.Stfld);
        store.Previous.OpCode = OpCodes.Nop;
        store.Previous.Previous.OpCode = OpCodes.Nop;
        instructions.Insert(0, Instruction.Create(OpCodes.Ldarg_0));
        instructions.Insert(1, Instruction.Create(OpCodes.Ldarg_1));
    }
}
