using System;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.IL.Verification;
using AutoSpan.Tests.Selection;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.IL;

/// <summary>The values on the evaluation stack after a constructor has called its base, with their exact types.</summary>
[Trait("Case", "20")]
public sealed class StackTypesTests
{
    [Theory]
    [InlineData("Once", "AssemblyToProcess.CapturingConstructors/Once/<>c__DisplayClass0_0")]
    [InlineData("Changing", "AssemblyToProcess.CapturingConstructors/Changing/<>c__DisplayClass0_0")]
    [InlineData("Outer`1/Inner`1", "AssemblyToProcess.CapturingConstructors/Outer`1/Inner`1/<>c__DisplayClass0_0<TOuter,TInner>")]
    [InlineData("Fields", "AssemblyToProcess.CapturingConstructors/Fields/<>c__DisplayClass2_0")]
    [InlineData("Returning", "AssemblyToProcess.CapturingConstructors/Returning/<>c__DisplayClass0_0")]
    [InlineData("Guarded", "AssemblyToProcess.CapturingConstructors/Guarded/<>c__DisplayClass0_0")]
    [InlineData("Dividing", "AssemblyToProcess.CapturingConstructors/Dividing/<>c__DisplayClass0_0")]
    [InlineData("Waiting", "AssemblyToProcess.CapturingConstructors/Waiting/<>c__DisplayClass0_0")]
    public void ReleaseKeepsTheClosureThere(string type, string closure)
    {
        using var release = new CaseModule();
        using var debug = new CaseModule(Build.Debug);

        Assert.Equal([closure], OnStack(Constructor(release, type)));
        Assert.Empty(OnStack(Constructor(debug, type)));
    }

    [Theory]
    [InlineData("Derived")]
    [InlineData("Chained")]
    public void ThereIsNothingWhereTheClosureIsInALocal(string type)
    {
        using var cases = new CaseModule();

        Assert.Empty(OnStack(Constructor(cases, type)));
    }

    // The arguments are 'this', of Owner<T>, an int and an object. See IlWorld for the locals.
    [Theory]
    [InlineData("ldarg.0", "Owner<T>")]
    [InlineData("ldarg.1; ldarg 1; ldarg.2", "System.Int32 System.Object System.Object")]
    [InlineData("ldloc.1; ldloc 4; ldloc 8; ldloc 6", "System.Object Struct System.DateTime System.Int32&")]
    [InlineData("ldarg.2; dup; dup", "System.Object System.Object System.Object")]
    [InlineData("ldarg.1; newobj .ctor", "Owner")]
    [InlineData("ldarg.2; ldarg.1; pop; ldarg.1; ldarg.1; call Take_int32; stloc.0", "System.Object")]
    [InlineData("ldloc 4; ldarg.2; brfalse other; ldarg.1; br end; other: ldloc.0; end: nop", "Struct System.Int32")]
    [InlineData("ldloc 4; ldarg.1; switch one,two; ldarg.2; br end; one: ldloc.1; br end; two: ldarg 1; end: nop", "Struct System.Object")]
    [InlineData("ldarg.2; ldarg.1; brfalse fails; ldarg.0; br end; fails: ldnull; throw; end: nop", "System.Object Owner<T>")]
    [InlineData("ldloca 1", "?")]
    [InlineData("ldarg.1; ldarg.1; ldarg.1; add", "System.Int32 ?")]
    [InlineData("ldarg.2; ldnull", "System.Object ?")]
    [InlineData("ldloc 4; ldarg.2; brfalse other; ldarg.2; br end; other: ldarg.0; end: nop", "Struct ?")]
    [InlineData("call Make_struct; dup", "? ?")]
    public void ATypeIsToldExactlyOrNotAtAll(string code, string types)
    {
        var method = Il.InstanceMethod("void", code + "; ret");

        Assert.Equal(types.Split(' '), StackTypes.At(method, method.Body.Instructions[^1]).Select(type => type?.FullName ?? "?"));
    }

    // It need not say so, but could be a value type.
    [Fact]
    public void ANewObjectOfAnotherAssemblyHasNoCertainType()
    {
        var method = Il.InstanceMethod("void", "newobj .ctor; ret");
        var module = method.Module;
        var guid = new TypeReference("System", "Guid", module, module.TypeSystem.CoreLibrary);
        method.Body.Instructions[0].Operand = new MethodReference(".ctor", module.TypeSystem.Void, guid) { HasThis = true };

        Assert.Equal([null], StackTypes.At(method, method.Body.Instructions[^1]));
    }

    [Fact]
    public void AConstructorThatKeepsWhatHasNoCertainTypeIsLeftAlone()
    {
        using var cases = new CaseModule();
        var constructor = Constructor(cases, "Derived");
        constructor.Body.Instructions.Insert(0, Instruction.Create(OpCodes.Ldnull));
        constructor.Body.Instructions.Insert(constructor.Body.Instructions.Count - 1, Instruction.Create(OpCodes.Pop));

        var shape = Assert.IsType<MethodShape.Unweavable>(ShapeClassifier.Classify(constructor));

        Assert.Contains("a value of unknown type", shape.Reason, StringComparison.Ordinal);
    }

    static string[] OnStack(MethodDefinition constructor) =>
        [.. Assert.IsType<MethodShape.Synchronous>(ShapeClassifier.Classify(constructor)).Start.OnStack.Select(type => type.FullName)];

    static MethodDefinition Constructor(CaseModule cases, string type) =>
        cases.Type("CapturingConstructors/" + type).Methods.First(method => method is { IsConstructor: true, IsStatic: false });
}
