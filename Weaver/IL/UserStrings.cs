using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using Mono.Cecil;

namespace AutoSpan.Fody.IL;

/// <summary>
/// Checks that the string literals of a module fit into it. <c>ldstr</c> names a literal by its offset, in 24 bits: one beyond 16 MB would be written all the
/// same, and be another string.
/// </summary>
internal static class UserStrings
{
    private const long Most = 1 << 24;

    /// <returns>Null; or the error.</returns>
    public static Diagnostic? Check(ModuleDefinition module)
    {
        // Reading every body takes time, so it is done only where it can matter: what was there before is smaller than the file.
        if (LengthBefore(module)
            + SizeOf(Literals(module, method => method.Name.StartsWith("<AutoSpan>", StringComparison.Ordinal) || IsGenerated(method))) < Most)
        {
            return null;
        }

        var size = SizeOf(new HashSet<string>(Literals(module, _ => true), StringComparer.Ordinal));
        return size < Most ? null : Catalogue.TooManyStrings.Of(module.Name, $"{(size / (1024 * 1024)) + 1}");
    }

    private static bool IsGenerated(MethodDefinition method) =>
        method.DeclaringType.Name.StartsWith("<AutoSpan>", StringComparison.Ordinal);

    private static long LengthBefore(ModuleDefinition module) =>
        string.IsNullOrEmpty(module.FileName) || !File.Exists(module.FileName) ? Most : new FileInfo(module.FileName).Length;

    private static IEnumerable<string> Literals(ModuleDefinition module, Func<MethodDefinition, bool> filter)
    {
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods))
        {
            if (!filter(method) || !method.HasBody)
                continue;

            foreach (var instruction in method.Body.Instructions)
            {
                if (instruction.Operand is string literal)
                    yield return literal;
            }
        }
    }

    // ECMA-335 II.24.2.4: a length of one to four bytes, UTF-16, and a last byte.
    private static long SizeOf(IEnumerable<string> literals)
    {
        long size = 1;
        foreach (var literal in literals)
        {
            var bytes = (literal.Length * 2L) + 1;
            size += bytes + (bytes < 0x80 ? 1 : bytes < 0x4000 ? 2 : 4);
        }

        return size;
    }
}
