using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.Verification;

/// <summary>An assembly that no verifier may accept: proof that ours look at IL.</summary>
internal static class Broken
{
    /// <summary>The cases with a <c>Loops.Sum</c> that returns a text in place of its number.</summary>
    public static string Copy(string cases)
    {
        var copy = Path.Combine(Scratch.Folder(), Path.GetFileName(cases));
        using var module = ModuleDefinition.ReadModule(cases);
        var method = module.GetType("AssemblyToProcess.Loops").Methods.Single(m => m.Name == "Sum");
        var first = method.Body.Instructions[0];
        var il = method.Body.GetILProcessor();
        il.InsertBefore(first, il.Create(OpCodes.Ldstr, "no number"));
        il.InsertBefore(first, il.Create(OpCodes.Ret));
        module.Write(copy);
        return copy;
    }
}
