using System.Collections.Generic;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>Chooses what a program has.</summary>
internal static class Members
{
    public static Member Any(Dice dice, string name, params Home[] homes)
    {
        var kind = dice.Roll(12) switch
        {
            < 4 => BodyKind.Synchronous,
            4 or 5 => BodyKind.TaskReturning,
            6 or 7 => BodyKind.Async,
            8 => BodyKind.AsyncVoid,
            9 or 10 => BodyKind.Iterator,
            _ => BodyKind.AsyncIterator
        };
        var form = kind switch
        {
            BodyKind.Synchronous => dice.Pick(MemberForm.Method, MemberForm.Generic, MemberForm.References, MemberForm.Property),
            BodyKind.AsyncVoid => MemberForm.Method,
            _ => dice.Pick(MemberForm.Method, MemberForm.Generic)
        };
        return new Member
        {
            Name = name,
            Kind = kind,
            Form = form,
            Home = dice.Pick(homes),
            IsStatic = dice.Chance(50),
            Visibility = dice.Pick("public", "internal"),
            Returns = Returns(dice, kind, form)
        };
    }

    /// <summary>The parameters, and the field that an instance method can use.</summary>
    public static IEnumerable<string> Locals(Member member)
    {
        if (member.Form != MemberForm.Property)
            yield return "x";
        if (member.Form == MemberForm.References)
        {
            yield return "y";
            yield return "z";
        }

        // In the reference program, these are inside a local function.
        var inLocalFunction = member.Kind is BodyKind.Iterator or BodyKind.AsyncIterator or BodyKind.TaskReturning;
        if (!member.IsStatic && member.Home.TypeName.Contains('.') && !(member.Home.IsStruct && inLocalFunction))
            yield return "F";
    }

    static string Returns(Dice dice, BodyKind kind, MemberForm form) => kind switch
    {
        BodyKind.Synchronous => form == MemberForm.Property || dice.Chance(75) ? "int" : "void",
        BodyKind.AsyncVoid => "void",
        BodyKind.Iterator => dice.Pick("IEnumerable<int>", "IEnumerable<int>", "IEnumerator<int>"),
        BodyKind.AsyncIterator => "IAsyncEnumerable<int>",
        _ => dice.Pick("Task<int>", "Task<int>", "Task", "ValueTask<int>", "ValueTask")
    };
}
