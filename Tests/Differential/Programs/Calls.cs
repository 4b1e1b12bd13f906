using System.Linq;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes calls of the program's own members.</summary>
internal static class Calls
{
    /// <summary>A call that gives an <c>int</c>; null when there can be none.</summary>
    public static string? Value(Scope scope, int depth)
    {
        if (scope.Dice.Chance(8) && Recursion(scope) is { } recursion)
            return recursion;

        if (Callee(scope, IsNumber) is not { } callee)
            return null;

        var call = Of(scope, callee, depth);
        if (IsSequence(callee))
        {
            return callee.Returns == "IEnumerable<int>" && scope.Dice.Chance(30)
                ? $"Sequences.Twice({call})"
                : $"Sequences.Sum({call}, {scope.Dice.Roll(6)})";
        }

        if (IsAsyncSequence(callee))
            return $"(await Sequences.SumAsync({call}, {scope.Dice.Roll(6)}))";
        return callee.HasResult ? Result(scope, callee, call) : call;

        bool IsNumber(Member one) =>
            (one.IsValue && one.Form != MemberForm.References) || one.HasResult || IsSequence(one) || (IsAsyncSequence(one) && scope.CanAwait);
    }

    /// <summary>A statement around a call; null when there can be none.</summary>
    public static Statement? Statement(Scope scope)
    {
        if (Callee(scope, c => !c.IsValue || c.Form == MemberForm.References) is not { } callee)
            return null;

        if (callee.Kind == BodyKind.AsyncVoid)
            return scope.CanAwait ? new($"await Voids.Run({Target(scope, callee, 1)}.{callee.Name}, {Expressions.Number(scope, 1)});") : null;

        var call = Of(scope, callee, 1);
        if (IsSequence(callee))
            return callee.Returns == "IEnumerable<int>" ? Loops.ForEach(scope, call) : new($"{scope.Local()} = Sequences.Sum({call}, 9);");
        if (IsAsyncSequence(callee))
            return scope.CanAwait ? Awaits.ForEach(scope, call) : null;
        if (callee.IsTask)
            return scope.CanAwait ? new($"await {call};") : new($"{call}{(callee.Returns[0] == 'V' ? ".AsTask()" : "")}.GetAwaiter().GetResult();");
        return new($"{(callee.IsValue ? scope.Local() + " = " : "")}{call};");
    }

    public static string Of(Scope scope, Member callee, int depth) =>
        callee.Call(Target(scope, callee, depth), Expressions.Number(scope, depth), callee.Form == MemberForm.References ? scope.Local() : null);

    static string? Recursion(Scope scope)
    {
        var self = scope.Author.Member;
        if (!scope.Author.CanRecur || self.Form == MemberForm.References || (!self.IsValue && !self.HasResult))
            return null;

        var call = self.Call(Target(scope, self, 0), Expressions.Number(scope, 0));
        return $"(L.Go() ? {(self.IsValue ? call : Result(scope, self, call))} : 7)";
    }

    static string Target(Scope scope, Member callee, int depth) =>
        callee.IsStatic ? callee.Home.Static : callee.Home.Instance(Expressions.Number(scope, depth));

    static Member? Callee(Scope scope, System.Func<Member, bool> fits)
    {
        var callees = scope.Author.Callees.Where(fits).ToArray();
        if (callees.Length == 0 || scope.Author.Calls == 0)
            return null;
        scope.Author.Calls--;
        return scope.Dice.Pick<Member>(callees);
    }

    static string Result(Scope scope, Member callee, string call)
    {
        if (scope.CanAwait)
            return $"(await {call}{scope.Dice.Pick("", "", ".ConfigureAwait(false)")})";
        return callee.Returns[0] == 'V'
            ? $"{call}.AsTask().GetAwaiter().GetResult()"
            : $"{call}.{scope.Dice.Pick("GetAwaiter().GetResult()", "Result")}";
    }

    static bool IsSequence(Member member) => member.Kind == BodyKind.Iterator;

    static bool IsAsyncSequence(Member member) => member.Kind == BodyKind.AsyncIterator;
}
