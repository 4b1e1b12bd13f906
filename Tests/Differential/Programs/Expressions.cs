using System.Linq;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes expressions of type <c>int</c>, and what else statements need.</summary>
internal static class Expressions
{
    public static string Number(Scope scope, int depth = 2)
    {
        var roll = depth == 0 ? scope.Dice.Roll(40) : scope.Dice.Roll(100);
        return roll switch
        {
            < 20 => scope.Dice.Roll(9).ToString(System.Globalization.CultureInfo.InvariantCulture),
            < 40 => scope.Local(),
            < 55 => $"({Less()} {scope.Dice.Pick("+", "-", "*", "^")} {Less()})",
            < 58 => $"({Less()} / ({scope.Local()} & 3))",
            < 66 => $"({Condition(scope, depth - 1)} ? {Less()} : {Less()})",
            < 70 => $"(({Less()} & 3) switch {{ 0 => {Less()}, 1 or 2 => {Less()}, _ => {Less()} }})",
            < 72 => $"({Condition(scope, depth - 1)} ? {Less()} : throw {Error(scope)})",
            < 80 => Note(scope, Less()),
            < 84 when scope.CanAwait => Awaits.Value(scope, depth - 1),
            _ => Calls.Value(scope, depth - 1) ?? Note(scope, Less())
        };

        string Less() => Number(scope, depth - 1);
    }

    public static string Condition(Scope scope, int depth = 1) => scope.Dice.Roll(5) switch
    {
        0 => $"(({Number(scope, depth)} & 1) == 0)",
        1 => $"({Number(scope, depth)} < {Number(scope, depth)})",
        2 when depth > 0 => $"({Condition(scope, depth - 1)} && {Condition(scope, depth - 1)})",
        3 when depth > 0 => $"({Condition(scope, depth - 1)} || {Condition(scope, depth - 1)})",
        _ => $"(({Number(scope, 0)} & 3) != {scope.Dice.Roll(4)})"
    };

    public static string Note(Scope scope, string value) => $"L.Note({scope.Number()}, {value})";

    public static string Error(Scope scope) => $"Errors.Of({scope.Dice.Roll(Library.Errors.Count)}, {scope.Number()})";

    /// <summary>What follows <c>return</c>; null where nothing does.</summary>
    public static string? Result(Scope scope)
    {
        if (scope.Kind == BodyKind.TaskReturning)
            return scope.Returns.StartsWith('V') ? ValueTask(scope) : Task(scope);

        return scope.Returns == "int" || (scope.Kind == BodyKind.Async && scope.Returns.EndsWith("<int>", System.StringComparison.Ordinal))
            ? Number(scope)
            : null;
    }

    static string ValueTask(Scope scope) => scope.Dice.Roll(5) switch
    {
        0 => "default",
        1 when scope.Returns == "ValueTask<int>" => $"new ValueTask<int>({Number(scope)})",
        _ => $"new {scope.Returns}({Task(scope)})"
    };

    static string Task(Scope scope)
    {
        var others = scope.Author.Callees.Where(c => c.Returns == "Task<int>").ToList();
        if (!scope.CleansUp && others.Count > 0 && scope.Author.Calls > 0 && scope.Dice.Chance(40))
        {
            scope.Author.Calls--;
            return Calls.Of(scope, scope.Dice.Pick<Member>([.. others]), 1);
        }

        return scope.Dice.Roll(12) switch
        {
            0 or 1 or 2 => $"Task.FromResult({Number(scope)})",
            3 => $"Awaits.Broken({Error(scope)}, false)",
            4 => $"Awaits.Broken({Error(scope)}, true)",
            5 => "Awaits.Cancelled()",
            6 when scope.Returns[0] == 'T' => "(Task<int>)null",
            7 when scope.Returns == "Task" => "Task.CompletedTask",
            _ => $"Awaits.Later({Number(scope)})"
        };
    }
}
