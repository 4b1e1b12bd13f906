using System.Collections.Generic;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes statements.</summary>
internal static class Statements
{
    /// <summary>One to four statements.</summary>
    public static Block Block(Scope scope) => new(Some(scope, 1 + scope.Dice.Roll(3)));

    /// <summary>All of a function: its variables, statements, and what it returns.</summary>
    public static Block Function(Scope scope, params IEnumerable<Statement> first)
    {
        var block = new Block(first);
        var (a, b) = ($"a{scope.Number()}", $"b{scope.Number()}");
        block.Statements.Add(new Statement($"int {a} = 1, {b} = 2;"));
        scope = scope with { Locals = [.. scope.Locals, a, b], Capturable = [.. scope.Capturable, a, b] };
        block.Statements.AddRange(Some(scope, 2 + scope.Dice.Roll(4)));
        block.Statements.Add(Last(scope));
        return block;
    }

    static IEnumerable<Statement> Some(Scope scope, int count)
    {
        for (var i = 0; i < count && scope.Author.Statements > 0; i++)
        {
            scope.Author.Statements--;
            yield return One(scope);
        }
    }

    static Statement One(Scope scope)
    {
        var roll = scope.Dice.Roll(100);
        if (scope.Depth > 3 || roll < 12)
            return new($"{scope.Local()} {scope.Dice.Pick("=", "+=", "^=")} {Expressions.Number(scope)};");

        return roll switch
        {
            < 18 => new(Expressions.Note(scope, Expressions.Number(scope)) + ";"),
            < 26 => Jumps.If(scope),
            < 33 => Loops.Any(scope),
            < 37 => Jumps.Switch(scope),
            < 50 => Exceptions.Try(scope),
            < 52 => Exceptions.Replace(scope),
            < 56 => Exceptions.Throw(scope),
            < 60 => Exceptions.Using(scope),
            < 64 => Jumps.Leave(scope),
            < 67 => Jumps.Goto(scope),
            < 74 when scope.CanAwait => Awaits.Statement(scope),
            < 76 when scope.CanAwait => Awaits.Using(scope),
            < 86 when scope.CanYield => new($"yield return {Expressions.Number(scope)};"),
            < 90 when Calls.Statement(scope) is { } call => call,
            < 93 => Places.Reference(scope),
            < 95 => Places.Lock(scope),
            < 98 when scope.Depth < 3 => Functions.Local(scope),
            _ when scope.Depth < 3 => Functions.Lambda(scope),
            _ => new($"{scope.Local()}++;")
        };
    }

    static Statement Last(Scope scope) => scope.Kind switch
    {
        BodyKind.Iterator or BodyKind.AsyncIterator => new($"yield return {scope.Locals[^1]};"),
        _ when Expressions.Result(scope) is { } result => new($"return {result};"),
        _ => new(Expressions.Note(scope, scope.Locals[^1]) + ";")
    };
}
