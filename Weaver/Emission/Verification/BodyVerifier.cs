using Mono.Cecil;

namespace AutoSpan.Fody.Emission.Verification;

/// <summary>
/// Judges whether a body is valid IL, as far as that can be told without loading other assemblies: regions, and depth and kinds of the stack on
/// every way through it. Code that no way leads to is not judged. Not a verifier of type safety: unsafe code is fine.
/// </summary>
internal static class BodyVerifier
{
    /// <returns>The first fault; null when there is none.</returns>
    public static BodyFault? Verify(MethodDefinition method)
    {
        try
        {
            var map = new BodyMap(method.Body);
            new DataFlow(method, map, RegionTree.Of(method.Body, map)).Run();
            return null;
        }
        catch (BodyFaultException fault)
        {
            return new BodyFault(method, fault.Rule, fault.At, fault.Message);
        }
    }
}
