using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Makes a program of a seed: members of every shape, in a class, in a generic class with a base class, and in a struct.</summary>
internal sealed class Generator
{
    readonly Dice dice;
    readonly Counter counter = new();
    readonly string name;
    readonly Home program, generic, structure;

    Generator(long seed)
    {
        dice = new Dice(seed);
        name = Generated.NameOf(seed);
        program = new Home(name, name, false);
        generic = new Home(name + ".Generic", name + ".Generic<string>", false);
        structure = new Home(name + ".Structure", name + ".Structure", true);
    }

    public static Generated Program(long seed) => new Generator(seed).Write(seed);

    Generated Write(long seed)
    {
        Member[] members = [.. Enumerable.Range(1, 3 + dice.Roll(3)).Select(index => Members.Any(dice, "M" + index, program, generic, structure))];
        var bodies = members
            .Select((member, index) => (member.Home, Parts: Declare(member, members[(index + 1)..])))
            .ToLookup(member => member.Home, member => member.Parts);
        TypeText[] types =
        [
            new(null, [Constructor(program.TypeName, $"public {name}(int x)", new Statement("int F = x;")), .. bodies[program]]),
            new("public class Base", [["protected int F;"], Constructor(name + ".Base", "protected Base(int x)")]),
            new("public class Generic<T> : Base where T : class",
            [
                [$"int G = L.Note({counter.Next()}, 3);"],
                Constructor(generic.TypeName, $"public Generic(int x) : base({(dice.Chance(20) ? "9 / (x & 7)" : "x + 1")})"),
                .. bodies[generic]
            ]),
            new("public struct Structure",
            [
                ["int F;"],
                Constructor(structure.TypeName, "public Structure(int x)", new Statement("F = x;")),
                .. bodies[structure]
            ])
        ];
        return new Generated(seed, types, Run(members));
    }

    List<object> Declare(Member member, Member[] callees)
    {
        var author = new Author(dice, member, callees, counter);
        List<string> locals = [.. Members.Locals(member)];
        var scope = new Scope
        {
            Author = author,
            Kind = member.Kind,
            Returns = member.Returns,
            Locals = locals,
            Capturable = [.. locals.Where(local => local is "x" || (local == "F" && !member.Home.IsStruct))]
        };
        var isProperty = member.Form == MemberForm.Property;
        var spanName = $"{member.Home.TypeName}.{member.Name}{(isProperty ? ".get" : "")}";
        Statement[] first = member.Form == MemberForm.References ? [new("z = y;")] : [];
        var body = new Body(spanName, member.Kind, member.Returns, member.Parameters, Statements.Function(scope, first));
        return isProperty
            ? [member.Declaration, "{", "get", body, "}"]
            : [body with { Header = $"{member.Declaration}{(member.Form == MemberForm.Generic ? "<TItem>" : "")}({member.Parameters})" }];
    }

    // Nothing that a constructor's body calls makes objects again.
    List<object> Constructor(string type, string header, params Statement[] first)
    {
        var member = new Member { Name = "ctor", Home = program with { TypeName = type }, Kind = BodyKind.Synchronous, Returns = "void" };
        var author = new Author(dice, member, [], counter) { Statements = dice.Roll(3), Calls = 0 };
        var scope = new Scope { Author = author, Kind = BodyKind.Synchronous, Returns = "void", Locals = ["x", "F"], Capturable = ["x"] };
        Statement[] captures = dice.Chance(50) ? [Functions.Noted(scope)] : [];
        return [header, new Body(type + ".ctor", BodyKind.Synchronous, "void", "int x", Statements.Function(scope, [.. first, .. captures]))];
    }

    Body Run(Member[] members)
    {
        var entry = new Member { Name = "Run", Home = program, Kind = BodyKind.Async, Returns = "Task<int>", IsStatic = true };
        var block = new Block([new Statement("int total = 0;")]);
        foreach (var member in members)
        {
            var scope = new Scope
            {
                Author = new Author(dice, entry, [member], counter) { CanRecur = false },
                Kind = BodyKind.Async,
                Returns = "Task<int>",
                Locals = ["total"],
                Capturable = []
            };
            var site = counter.Next();
            var call = Calls.Statement(scope) ?? new Statement($"total += {Calls.Value(scope, 1) ?? "0"};");
            block.Statements.Add(new Statement(
                "L.Refuel();", "try", new Block([call]), $"catch (Exception e{site})", new Block([new Statement($"L.Caught({site}, e{site});")])));
        }

        block.Statements.Add(new Statement("return total;"));
        return new Body(name + ".Run", BodyKind.Async, "Task<int>", "", block);
    }
}
