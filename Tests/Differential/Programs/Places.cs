namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes code with references to variables, stack memory and locks: what must not be crossed by an <c>await</c> or <c>yield</c>.</summary>
internal static class Places
{
    public static Statement Reference(Scope scope)
    {
        var name = "p" + scope.Number();
        // Values first, so that no await is between the reference and its use.
        var (index, value) = (Expressions.Number(scope, 1), Expressions.Number(scope, 1));
        var declare = scope.InHandler || scope.Dice.Chance(50)
            ? $"var {name}a = new int[3];"
            : $"Span<int> {name}a = stackalloc int[3];";
        return new(new Block(
        [
            new($"var {name}i = {index} & 3;", $"var {name}v = {value};"),
            new(declare, $"ref var {name} = ref {name}a[{name}i];", $"{name} += {name}v;"),
            new($"{scope.Local()} += L.Note({scope.Number()}, {name});")
        ]));
    }

    public static Statement Lock(Scope scope) => new(
        "lock (L.Lock)",
        Statements.Block(scope.Inner with { IsAwaitAllowed = false, IsYieldAllowed = false }));
}
