
namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes local functions and lambdas, each called where it is declared.</summary>
internal static class Functions
{
    public static Statement Local(Scope scope)
    {
        var name = "Local" + scope.Number();
        var (kind, returns) = scope.Dice.Roll(5) switch
        {
            0 => (BodyKind.Iterator, "IEnumerable<int>"),
            1 => (BodyKind.Async, "Task<int>"),
            2 => (BodyKind.TaskReturning, "Task<int>"),
            _ => (BodyKind.Synchronous, "int")
        };
        var parameter = "x" + scope.Number();
        var body = Body(scope, $"{Prefix(scope)}.{name}", kind, returns, parameter);
        var call = kind switch
        {
            BodyKind.Iterator => $"Sequences.Sum({name}({Expressions.Number(scope, 1)}), {scope.Dice.Roll(5)})",
            BodyKind.Synchronous => $"{name}({Expressions.Number(scope, 1)})",
            _ => Wait(scope, $"{name}({Expressions.Number(scope, 1)})")
        };
        return new(new Block(
        [
            new($"{scope.Local()} = {call};"),
            new($"{(kind == BodyKind.Async ? "async " : "")}{returns} {name}(int {parameter})", body)
        ]));
    }

    public static Statement Lambda(Scope scope)
    {
        var name = "f" + scope.Number();
        var parameter = "x" + scope.Number();
        var async = scope.Dice.Chance(40);
        var returns = async ? "Task<int>" : "int";
        var body = Body(scope, $"{Prefix(scope)}.lambda", async ? BodyKind.Async : BodyKind.Synchronous, returns, parameter);
        var call = $"{name}({Expressions.Number(scope, 1)})";
        return new(new Block(
        [
            new($"Func<int, {returns}> {name} = {(async ? "async " : "")}{parameter} =>", body, ";"),
            new($"{scope.Local()} = {(async ? Wait(scope, call) : call)};")
        ]));
    }

    /// <summary>
    /// A lambda of which nothing is kept but a note. Where it captures a constructor's parameter, and little else does, Release has its closure on
    /// the evaluation stack while the base constructor is called.
    /// </summary>
    public static Statement Noted(Scope scope)
    {
        var name = "f" + scope.Number();
        var parameter = "x" + scope.Number();
        var body = Body(scope, $"{Prefix(scope)}.lambda", BodyKind.Synchronous, "int", parameter);
        return new(new Block([new($"Func<int, int> {name} = {parameter} =>", body, ";"), new($"L.Note({scope.Number()}, {name}(3));")]));
    }

    static string Wait(Scope scope, string call) => scope.CanAwait ? $"(await {call})" : $"{call}.GetAwaiter().GetResult()";

    // After the member around.
    static string Prefix(Scope scope) => scope.Author.Member.Home.TypeName + "." + scope.Author.Member switch
    {
        { Form: MemberForm.Property } property => property.Name + ".get",
        var other => other.Name
    };

    static Body Body(Scope scope, string spanName, BodyKind kind, string returns, string parameter) => new(
        spanName,
        kind,
        returns,
        "int " + parameter,
        Statements.Function(new Scope
        {
            Author = scope.Author,
            Kind = kind,
            Returns = returns,
            Locals = [.. scope.Capturable, parameter],
            Capturable = [.. scope.Capturable, parameter],
            Depth = scope.Depth + 1
        }));
}
