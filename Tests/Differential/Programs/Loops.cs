namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes loops. All ask for fuel before each turn, or are over something that ends.</summary>
internal static class Loops
{
    public static Statement Any(Scope scope)
    {
        var index = "i" + scope.Number();
        return scope.Dice.Roll(4) switch
        {
            0 => new($"for (var {index} = 0; {index} < {1 + scope.Dice.Roll(4)} && L.Go(); {index}++)", Turn(scope, index)),
            1 => new($"while (L.Go() && {Expressions.Condition(scope)})", Turn(scope, null)),
            2 => new("do", Turn(scope, null), $"while (L.Go() && {Expressions.Condition(scope)});"),
            _ => ForEach(scope, $"new[] {{ {Expressions.Number(scope)}, {Expressions.Number(scope)}, 3 }}")
        };
    }

    public static Statement ForEach(Scope scope, string sequence)
    {
        var item = "item" + scope.Number();
        // An iterator has code to run when it is broken off.
        return new($"foreach (var {item} in {sequence})", Turn(scope with { CleansUp = true }, item));
    }

    /// <summary>The body of a loop; it begins with the chance of an early end.</summary>
    public static Block Turn(Scope scope, string? variable)
    {
        var inner = scope.Inner with { CanBreak = true };
        var block = new Block();
        if (variable is not null)
            block.Statements.Add(new Statement(Expressions.Note(scope, variable) + ";"));
        if (scope.Dice.Chance(30))
            block.Statements.Add(new Statement($"if ({Expressions.Condition(scope)}) continue;"));
        block.Statements.AddRange(Statements.Block(inner).Statements);
        return block;
    }
}
