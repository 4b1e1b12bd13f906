using Mono.Cecil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>
/// Checks whether a body is valid IL, as far as possible without loading other assemblies: regions, and the depth and kinds of the stack on
/// every path through it. Unreachable code is not checked. It does not verify type safety: unsafe code passes.
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
