using AutoSpan.Fody.IL.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.IL.Verification;

/// <summary>What instructions find on the stack, and what ways through a body bring to where they meet.</summary>
public sealed class StackRuleTests
{
    [Theory]
    [InlineData("void", "ret")]
    [InlineData("init", "ret")]
    [InlineData("int32", "ldc.i4.1; ret")]
    [InlineData("object", "ldnull; ret")]
    [InlineData("T", "call Make_T; ret")]
    [InlineData("int64", "call Make_enum; ret")]
    [InlineData("date", "call Make_date; ret")]
    [InlineData("int32", "ldarg.0; ldc.i4.1; add; starg.s 0; ldarg 0; ret")]
    [InlineData("void", "ldc.r8 1; stloc.3; ldloca.s 3; pop; ret")]
    [InlineData("void", "ldc.i4.1; newarr int32; dup; ldc.i4.0; ldelema int32; ldind.i4; stloc.0; ldlen; conv.i4; stloc.0; ret")]
    [InlineData("void", "ldc.i4.1; newobj .ctor; dup; ldc.i4.1; stfld int32; dup; ldflda struct; call OfStruct; callvirt OfObject; ret")]
    [InlineData("void", "ldsfld static_object; call Take_object; ldsflda static_date; initobj date; ldarg.1; stsfld static_object; ret")]
    [InlineData("object", "ldarg.0; box int32; unbox.any int32; box int32; castclass string; isinst Exception; ret")]
    [InlineData("void", "ldtoken string; pop; sizeof struct; pop; ldftn Make_int32; call Take_native; ret")]
    public void SoundBodiesAreAccepted(string returns, string code) => Verdict.Sound(Il.Method(returns, code));

    // Unsafe code, and what the runtime converts by itself.
    [Theory]
    [InlineData("ldloc.s 7; ldc.i4.4; add; dup; ldind.u1; pop; stloc.s 7; ret")]
    [InlineData("ldc.i4.s 16; localloc; stloc.s 7; ret")]
    [InlineData("ldloca.s 0; conv.u; stloc.s 7; ldloc.s 7; stloc.s 6; ldloc.s 6; ldc.i4.0; stind.i4; ret")]
    [InlineData("ldstr text; conv.i; call Take_native; ret")]
    [InlineData("ldarg.0; call Take_native; call Make_native; call Take_int32; ret")]
    [InlineData("ldloc.s 8; ldc.i4.1; and; call Take_int32; ret")]
    [InlineData("ldloca.s 4; constrained. struct; callvirt OfObject; ldloc.s 7; call OfStruct; ret")]
    [InlineData("ldloca.s 0; ldloca.s 0; sub; pop; ldarg.1; ldnull; cgt.un; pop; ldloc.3; ldloc.3; clt; pop; ret")]
    public void UnsafeBodiesAreAccepted(string code) => Verdict.Sound(Il.Method("void", code));

    [Theory]
    [InlineData("ldarg.0; brtrue one; ldarg.1; br end; one: ldnull; end: pop; ret")]
    [InlineData("ldarg.0; brtrue one; ldarg.0; br end; one: ldloc.s 7; end: conv.u; pop; ret")]
    [InlineData("again: ldarg.0; brtrue.s again; ret")]
    [InlineData("ldarg.0; switch a,b; br b; a: nop; b: ret")]
    [InlineData("ldarg.1; throw; pop; add; stloc.0")]
    [InlineData("ldarg.0; brtrue end; ldarg.1; throw; end: ret")]
    public void SoundWaysAreAccepted(string code) => Verdict.Sound(Il.Method("void", code));

    [Fact]
    public void ThisIsTheFirstArgument()
    {
        Verdict.Sound(Il.InstanceMethod("object", "ldarg.0; callvirt OfObject; ldarg.1; starg.s 0; ldarg.s 1; ret"));
        Verdict.Broken(BodyRule.Kind, Il.InstanceMethod("int32", "ldarg.0; ret"));
        Verdict.Broken(BodyRule.VariableExists, Il.InstanceMethod("void", "ldarg.3; pop; ret"));
    }

    [Fact]
    public void RuntimeAsyncMethodsReturnWhatTheirTaskHolds()
    {
        var method = Il.Method("task", "ret");
        Verdict.Broken(BodyRule.Underflow, method);

        method.ImplAttributes |= (MethodImplAttributes)0x2000;
        Verdict.Sound(method);
    }

    [Theory]
    [InlineData("void", "pop; ret")]
    [InlineData("int32", "ret")]
    [InlineData("void", "call Take_int32; ret")]
    [InlineData("void", "ldarg.0; add; pop; ret")]
    public void Underflow(string returns, string code) => Verdict.Broken(BodyRule.Underflow, Il.Method(returns, code));

    [Theory]
    [InlineData("void", "ldarg.0; ret")]
    [InlineData("int32", "ldarg.0; ldarg.0; ret")]
    [InlineData("void", "ldarg.0; ldarg.0; localloc; pop; pop; ret")]
    public void NotEmpty(string returns, string code) => Verdict.Broken(BodyRule.EmptyStack, Il.Method(returns, code));

    [Theory]
    [InlineData("ldarg.0; brtrue end; ldarg.0; end: ret")]
    [InlineData("again: ldarg.0; ldarg.0; brtrue again; pop; ret")]
    [InlineData("ldarg.0; switch a,b; a: ldarg.0; b: ret")]
    public void DepthAtJoin(string code) => Verdict.Broken(BodyRule.DepthAtJoin, Il.Method("void", code));

    [Theory]
    [InlineData("ldarg.0; brtrue one; ldarg.1; br end; one: ldarg.0; end: pop; ret")]
    [InlineData("ldarg.0; brtrue one; ldloc.2; br end; one: ldarg.0; end: pop; ret")]
    [InlineData("ldarg.0; brtrue one; ldloc.s 4; br end; one: ldarg.1; end: pop; ret")]
    public void KindAtJoin(string code) => Verdict.Broken(BodyRule.KindAtJoin, Il.Method("void", code));

    [Theory]
    [InlineData("object", "ldarg.0; ret")]
    [InlineData("date", "ldarg.1; ret")]
    [InlineData("void", "ldarg.1; stloc.0; ret")]
    [InlineData("void", "ldarg.0; starg.s 1; ret")]
    [InlineData("void", "ldarg.0; stloc.2; ret")]
    [InlineData("void", "ldloc.3; stloc.0; ret")]
    [InlineData("void", "ldloc.s 5; stloc.0; ret")]
    [InlineData("void", "ldloc.s 4; call Take_object; ret")]
    [InlineData("void", "ldarg.0; call Take_ref; ldloca.s 1; call Take_object; ret")]
    [InlineData("void", "ldarg.1; newobj .ctor; pop; ret")]
    [InlineData("void", "ldarg.1; ldarg.1; stfld int32; ret")]
    [InlineData("void", "ldarg.0; stsfld static_object; ret")]
    [InlineData("void", "ldarg.0; throw")]
    [InlineData("void", "ldarg.1; ldarg.0; add; pop; ret")]
    [InlineData("void", "ldloc.2; ldarg.0; ceq; pop; ret")]
    [InlineData("void", "ldloc.s 4; brtrue end; end: ret")]
    [InlineData("void", "ldarg.1; switch end; end: ret")]
    [InlineData("void", "ldarg.1; box int32; pop; ret")]
    [InlineData("void", "ldarg.1; ldind.i4; pop; ret")]
    [InlineData("void", "ldarg.1; call OfStruct; ret")]
    [InlineData("void", "ldloca.s 4; callvirt OfObject; ret")]
    [InlineData("void", "ldarg.1; ldc.i4.0; ldarg.1; stelem.i4; ret")]
    public void Kind(string returns, string code) => Verdict.Broken(BodyRule.Kind, Il.Method(returns, code));

    [Theory]
    [InlineData("ldloc 99; pop; ret")]
    [InlineData("ldarg.2; pop; ret")]
    [InlineData("ldarga.s 7; pop; ret")]
    [InlineData("ldarg.0; starg 7; ret")]
    public void NoVariable(string code) => Verdict.Broken(BodyRule.VariableExists, Il.Method("void", code));

    [Theory]
    [InlineData("br nowhere")]
    [InlineData("ldarg.0; switch end,nowhere; end: ret")]
    [InlineData("ret; br nowhere")]
    public void NoTarget(string code) => Verdict.Broken(BodyRule.TargetExists, Il.Method("void", code));

    [Theory]
    [InlineData("nop")]
    [InlineData("ldarg.0; brtrue end; ret; end: nop")]
    public void NoEnd(string code) => Verdict.Broken(BodyRule.EndOfBody, Il.Method("void", code));

    [Fact]
    public void AFaultSaysWhatAndWhere()
    {
        var method = Il.Method("void", "ldarg.0; ret");

        var fault = BodyVerifier.Verify(method)!;

        Assert.Same(method.Body.Instructions[1], fault.At);
        Assert.Equal(
            "rule EmptyStack in System.Void Owner::Test(System.Int32,System.Object) at IL_0000 ret: The stack must be empty except for the "
                + "return value. Remaining values: 1.",
            fault.Message);
    }
}
