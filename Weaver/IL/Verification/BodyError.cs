using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>A violation of a rule in a body.</summary>
/// <param name="Method">The method that has the body.</param>
/// <param name="Rule">The rule.</param>
/// <param name="At">The instruction; null when the error belongs to no single instruction.</param>
/// <param name="Explanation">What is wrong, as a sentence.</param>
internal sealed record BodyError(MethodDefinition Method, BodyRule Rule, Instruction? At, string Explanation)
{
    public string Message => string.Format(
        CultureInfo.InvariantCulture,
        "rule {0} in {1}{2}: {3}",
        Rule,
        Method.FullName,
        At is null ? "" : string.Format(CultureInfo.InvariantCulture, " at IL_{0:x4} {1}", At.Offset, At.OpCode.Name),
        Explanation);
}
