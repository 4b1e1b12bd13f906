
namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes what only asynchronous code can say.</summary>
internal static class Awaits
{
    public static string Value(Scope scope, int depth) => scope.Dice.Roll(9) switch
    {
        0 => $"await Task.FromResult({Expressions.Number(scope, depth)})",
        1 or 2 => $"await Awaits.Pause({Expressions.Number(scope, depth)})",
        3 => $"await Awaits.SafePause({Expressions.Number(scope, depth)})",
        4 => $"await Awaits.Pause({Expressions.Number(scope, depth)}, {Expressions.Error(scope)})",
        5 => $"await Awaits.Broken({Expressions.Error(scope)}, {scope.Dice.Pick("true", "false")})",
        6 => "await Awaits.Cancelled()",
        _ => $"await Awaits.Later({Expressions.Number(scope, depth)}){scope.Dice.Pick("", ".ConfigureAwait(false)")}"
    } is var text ? $"({text})" : "";

    public static Statement Statement(Scope scope) => scope.Dice.Roll(4) switch
    {
        0 => new("await Task.Yield();"),
        1 => new("await Task.CompletedTask;"),
        _ => new($"{scope.Local()} = {Value(scope, 1)};")
    };

    public static Statement Using(Scope scope) => new(
        $"await using (new Resource({scope.Number()}, {Exceptions.Rarely(scope)}))",
        Statements.Block(scope.Inner));

    public static Statement ForEach(Scope scope, string sequence)
    {
        var item = "item" + scope.Number();
        return new($"await foreach (var {item} in {sequence})", Loops.Turn(scope, item));
    }
}
