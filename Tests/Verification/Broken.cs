using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.Verification;

/// <summary>Assemblies with a method that nothing may accept: proof that those who judge ours look at IL.</summary>
internal static class Broken
{
    /// <summary>A text is returned in place of a number.</summary>
    public static void TextForNumber(ILProcessor il) => Prepend(il, il.Create(OpCodes.Ldstr, "no number"), il.Create(OpCodes.Ret));

    /// <summary>Something is taken from an empty stack.</summary>
    public static void Underflow(ILProcessor il) => Prepend(il, il.Create(OpCodes.Pop));

    /// <summary>Two ways lead to one place, with stacks of different depths.</summary>
    public static void UnequalDepths(ILProcessor il)
    {
        var meeting = il.Body.Instructions[0];
        Prepend(il, il.Create(OpCodes.Ldc_I4_0), il.Create(OpCodes.Brtrue, meeting), il.Create(OpCodes.Ldc_I4_1));
    }

    /// <summary>The code ends without a return.</summary>
    public static void MissingReturn(ILProcessor il)
    {
        il.Body.Instructions.Clear();
        il.Body.ExceptionHandlers.Clear();
        il.Emit(OpCodes.Nop);
    }

    /// <summary>A method is called that is nowhere.</summary>
    public static void MissingMethod(ILProcessor il)
    {
        var module = il.Body.Method.Module;
        Prepend(il, il.Create(OpCodes.Call, new MethodReference("IsNowhere", module.TypeSystem.Void, il.Body.Method.DeclaringType)));
    }

    /// <summary>The assembly with one method changed, in a folder of its own.</summary>
    /// <param name="method">The method, as type and name.</param>
    public static string Copy(string assembly, Action<ILProcessor> change, string method = "Loops.Sum")
    {
        var copy = Path.Combine(Scratch.Folder(), Path.GetFileName(assembly));
        using var module = ModuleDefinition.ReadModule(assembly);
        var dot = method.LastIndexOf('.');
        var found = module.GetType("AssemblyToProcess." + method[..dot]).Methods.Single(one => one.Name == method[(dot + 1)..]);
        change(found.Body.GetILProcessor());
        module.Write(copy);
        return copy;
    }

    static void Prepend(ILProcessor il, params Instruction[] code)
    {
        var first = il.Body.Instructions[0];
        foreach (var instruction in code)
            il.InsertBefore(first, instruction);
    }
}
