using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>Compares what a verifier says of an assembly before and after.</summary>
internal static partial class VerificationErrors
{
    const string NotVerifiable = ": Not Verifiable: ";

    /// <summary>
    /// Fails when there is an error after that was not there before; the same error twice in a method counts twice. A method with unmanaged
    /// pointers cannot be verified, before or after: of it only what Mono calls an error counts, which is IL that is not even valid.
    /// </summary>
    public static void AssertNoneNew(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var known = before.GroupBy(error => error).ToDictionary(group => group.Key, group => group.Count());
        var pointers = before.Where(error => error.Contains("pointer", StringComparison.OrdinalIgnoreCase)).Select(Method).ToHashSet();
        var fresh = after.GroupBy(error => error)
            .Where(group => group.Count() > known.GetValueOrDefault(group.Key))
            .Select(group => group.Key)
            .Where(error => !pointers.Contains(Method(error)) && !IsOfFunctionPointer(error))
            .ToList();
        Assert.True(fresh.Count == 0, $"{fresh.Count} new errors:\n" + string.Join('\n', fresh.Take(40)));
    }

    /// <summary>The line without offsets and places on the stack, which change with every instruction inserted.</summary>
    public static string WithoutOffsets(string line) => Offsets().Replace(line.Trim(), "#");

    // Mono's verifier leaves the pointer of a 'calli' on its stack, and comes to one more than there is.
    static bool IsOfFunctionPointer(string error) => error.Contains("*()", StringComparison.Ordinal) && error.Contains("stack-depth", StringComparison.Ordinal);

    static string Method(string error) => error.Split(NotVerifiable)[0];

    // Mono writes some of them without the 0x, or in decimal.
    [GeneratedRegex("0x[0-9a-fA-F]+|(?<= at )[0-9a-fA-F]+x?$")]
    private static partial Regex Offsets();
}
