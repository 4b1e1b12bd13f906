using System.Linq;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes what decides where to go on.</summary>
internal static class Jumps
{
    public static Statement If(Scope scope) => scope.Dice.Chance(50)
        ? new($"if ({Expressions.Condition(scope)})", Statements.Block(scope.Inner))
        : new($"if ({Expressions.Condition(scope)})", Statements.Block(scope.Inner), "else", Statements.Block(scope.Inner));

    public static Statement Switch(Scope scope)
    {
        var inner = scope.Inner with { CanBreak = true };
        var subject = scope.Dice.Chance(30) ? $"(({Expressions.Number(scope)}) & 7).ToString()" : $"({Expressions.Number(scope)}) & 7";
        var quote = subject.EndsWith("()", System.StringComparison.Ordinal) ? "\"" : "";
        var cases = Enumerable.Range(0, 3 + scope.Dice.Roll(5)).ToArray();
        object[] parts =
        [
            $"switch ({subject})", "{",
            .. cases.SelectMany(one => new object[]
            {
                $"case {quote}{one}{quote}:",
                Statements.Block(scope.Dice.Chance(50) ? inner : inner with { CanBreak = false }),
                // Only back to an earlier one, so that it ends.
                one > 0 && scope.Dice.Chance(25) ? $"goto case {quote}{scope.Dice.Roll(one)}{quote};" : "break;"
            }),
            "}"
        ];
        return new Statement(parts);
    }

    public static Statement Leave(Scope scope)
    {
        var condition = Expressions.Condition(scope);
        if (scope.CanBreak && scope.Dice.Chance(50))
            return new($"if ({condition}) break;");
        if (!scope.CanReturn)
            return new(Expressions.Note(scope, Expressions.Number(scope)) + ";");
        if (scope.Kind is BodyKind.Iterator or BodyKind.AsyncIterator)
            return new($"if ({condition}) yield break;");
        return new($"if ({condition}) return {Expressions.Result(scope)};");
    }

    public static Statement Goto(Scope scope)
    {
        var label = "label" + scope.Number();
        var (condition, note) = (Expressions.Condition(scope), Expressions.Note(scope, "1"));
        return scope.Dice.Chance(50)
            ? new($"if ({condition}) goto {label};", Statements.Block(scope.Inner), $"{label}: {note};")
            : new($"{label}: {note};", Statements.Block(scope.Inner), $"if (L.Go() && {condition}) goto {label};");
    }
}
