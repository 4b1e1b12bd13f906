using Mono.Cecil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>
/// Checks whether a body is valid IL, as far as that can be told without loading other assemblies: regions, and depth and kinds of the stack on
/// every way through it. Code that no way leads to is not checked. Not a verifier of type safety: unsafe code is fine.
/// </summary>
internal static class BodyVerifier
{
    /// <returns>The first error; null when there is none.</returns>
    public static BodyError? Verify(MethodDefinition method)
    {
        try
        {
            var map = new BodyMap(method.Body);
            new DataFlow(method, map, RegionTree.Of(method.Body, map)).Run();
            return null;
        }
        catch (BodyErrorException exception)
        {
            return new BodyError(method, exception.Rule, exception.At, exception.Message);
        }
    }
}
