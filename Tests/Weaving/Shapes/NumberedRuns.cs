using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>The numbered cases that are tried by calling a method of the cases: see <see cref="NumberedCaseTests"/>.</summary>
internal static class NumberedRuns
{
    /// <summary>The methods of a number; a type stands for all its methods.</summary>
    public static readonly IReadOnlyDictionary<int, string[]> Members = new Dictionary<int, string[]>
    {
        // Endings in conditions and rethrows.
        [1] = ["AsyncMethods.EndsInIf", "AsyncMethods.EndsInIfWithAwait", "AsyncMethods.EndsInRethrow", "AsyncMethods.EndsInRethrowOf"],
        // Bodies that only throw.
        [2] = ["AsyncMethods.OnlyThrows", "AsyncMethods.OnlyThrowsOf", "AsyncMethods.ValueOnlyThrows"],
        // Value tasks, and builders of one's own.
        [4] =
        [
            "AsyncMethods.Value", "AsyncMethods.ValueOf", "AsyncMethods.ValueAtOnce", "AsyncMethods.ValueThrowsAfterAwait",
            "Builders.Pooled", "Builders.PooledThrows", "Builders.PooledAtOnce", "Builders.Custom", "Builders.CustomThrows"
        ],
        // Tasks in every state.
        [5] = ["Tasks"],
        // Protected regions.
        [13] = ["Regions"],
        // Large bodies, switches and branches.
        [14] = ["LargeBodies", "Switches", "Loops"],
        [17] = ["Generics", "SequenceOwners", "Interfaces"],
        // References and pointers.
        [18] = ["ByReference"],
        // Structs and explicit implementations.
        [19] = ["Structs", "Interfaces.Explicit", "Interfaces.ExplicitOfGeneric"],
        [20] = ["Constructors", "ConstructorFailures"],
        // Overrides, overloads and recursion.
        [22] = ["Interfaces", "Recursion"]
    };

    /// <summary>The row with the numbers of its member.</summary>
    public static TRow Row<TRow>(TRow row, string member) where TRow : TheoryDataRowBase
    {
        var numbers = NumbersOf(member).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToHashSet();
        if (numbers.Count > 0)
            row.Traits["Case"] = numbers;
        return row;
    }

    /// <summary>Whether a name, of a method or of a type, stands for the member.</summary>
    public static bool Matches(string member, string name) => member == name || member[..member.LastIndexOf('.')] == name;

    static IEnumerable<int> NumbersOf(string member) =>
        from numbered in Members
        where numbered.Value.Any(name => Matches(member, name))
        select numbered.Key;
}
