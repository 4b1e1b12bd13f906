using System.Collections.Generic;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Writes what throws, catches and cleans up.</summary>
internal static class Exceptions
{
    static readonly string[] types = ["DerivedException", "FirstException", "InvalidOperationException", "Exception"];

    public static Statement Try(Scope scope)
    {
        List<object> handlers = [];
        var open = scope.Dice.Chance(75);
        var cleansUp = scope.Dice.Chance(40);
        var guarded = scope.Inner with { CleansUp = scope.CleansUp || cleansUp };
        foreach (var type in types)
        {
            if (open && scope.Dice.Chance(35))
                Catch(guarded, handlers, type, filtered: true);
            if (open && scope.Dice.Chance(30))
                Catch(guarded, handlers, type, filtered: false);
        }

        var catches = handlers.Count > 0;
        if (!catches || cleansUp)
        {
            guarded = guarded with { CleansUp = true };
            handlers.Add("finally");
            handlers.Add(Statements.Block(scope.Inner with
            {
                CanReturn = false, CanBreak = false, IsYieldAllowed = false, CanRethrow = false, InHandler = true
            }));
        }

        return new Statement(["try", Statements.Block(guarded with { IsYieldAllowed = scope.IsYieldAllowed && !catches }), .. handlers]);
    }

    static void Catch(Scope scope, List<object> parts, string type, bool filtered)
    {
        var caught = "e" + scope.Number();
        var bare = type == "Exception" && !filtered && scope.Dice.Chance(30);
        parts.Add(bare ? "catch" : $"catch ({type} {caught}){(filtered ? $" when (L.Filter({scope.Number()}, {caught}, {scope.Local()}))" : "")}");
        var block = Statements.Block(scope with { Caught = bare ? null : caught, CanRethrow = true, IsYieldAllowed = false, InHandler = true });
        block.Statements.Insert(0, new Statement(bare ? Expressions.Note(scope, "0") + ";" : $"L.Caught({scope.Number()}, {caught});"));
        parts.Add(block);
    }

    /// <summary>
    /// A <c>finally</c> that replaces an exception which nothing here catches by one that is caught: what is around has seen the first one pass.
    /// </summary>
    public static Statement Replace(Scope scope)
    {
        var caught = "e" + scope.Number();
        var first = Statements.Block(scope.Inner with { IsYieldAllowed = false, CleansUp = true });
        var passing = $"Errors.Of({scope.Dice.Pick(2, 3, 4)}, {scope.Number()})";
        var replacing = $"Errors.Of({scope.Dice.Roll(2)}, {scope.Number()})";
        first.Statements.Add(new Statement($"if ({Expressions.Condition(scope)} || L.Go()) throw {passing};"));
        var last = Statements.Block(scope.Inner with { Caught = caught, CanRethrow = true, IsYieldAllowed = false, InHandler = true });
        last.Statements.Insert(0, new Statement($"L.Caught({scope.Number()}, {caught});"));
        return new(
            "try",
            new Block([new("try", first, "finally", new Block([new($"if ({Expressions.Condition(scope)}) throw {replacing};")]))]),
            $"catch (FirstException {caught})",
            last);
    }

    public static Statement Throw(Scope scope)
    {
        var condition = scope.Dice.Chance(70) ? $"if ({Expressions.Condition(scope)}) " : "if (L.Go()) ";
        if (scope.CanRethrow && scope.Dice.Chance(60))
            return new(condition + "throw;");
        if (scope.Caught is { } caught && scope.Dice.Chance(60))
        {
            return new(condition + scope.Dice.Pick(
                $"throw {caught};",
                $"throw new SecondException(\"around \" + {caught}.Message);",
                $"System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw({caught});"));
        }

        return new(condition + $"throw {Expressions.Error(scope)};");
    }

    public static Statement Using(Scope scope) => scope.Dice.Roll(3) switch
    {
        0 => new("using (Sequences.OwnSpan())", Statements.Block(scope.Inner)),
        1 => new(new Block(
            [new($"using var r{scope.Number()} = new Resource({scope.Number()}, {Rarely(scope)});", Statements.Block(scope.Inner with { CleansUp = true }))])),
        _ => new($"using (new Resource({scope.Number()}, {Rarely(scope)}))", Statements.Block(scope.Inner with { CleansUp = true }))
    };

    /// <summary>An exception, or most often none.</summary>
    public static string Rarely(Scope scope) => scope.Dice.Chance(25) ? Expressions.Error(scope) : "null";
}
