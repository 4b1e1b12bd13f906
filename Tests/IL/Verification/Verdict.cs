using AutoSpan.Fody.IL.Verification;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.IL.Verification;

/// <summary>What the verifier must say of a body.</summary>
internal static class Verdict
{
    public static void Sound(MethodDefinition method) => Assert.Null(BodyVerifier.Verify(method)?.Message);

    public static void Broken(BodyRule rule, MethodDefinition method)
    {
        var fault = BodyVerifier.Verify(method);
        Assert.NotNull(fault);
        Assert.True(rule == fault.Rule, fault.Message);
    }
}
