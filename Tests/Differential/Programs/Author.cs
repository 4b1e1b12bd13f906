using System.Collections.Generic;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>What is carried along while one member is written.</summary>
/// <param name="dice">Decides everything.</param>
/// <param name="member">The member.</param>
/// <param name="callees">The members that it may call; none of them calls it.</param>
/// <param name="counter">The program's.</param>
internal sealed class Author(Dice dice, Member member, IReadOnlyList<Member> callees, Counter counter)
{
    public Dice Dice => dice;

    public Member Member => member;

    /// <summary>False for what is no member that others call.</summary>
    public bool CanRecur { get; init; } = true;

    public IReadOnlyList<Member> Callees => callees;

    /// <summary>How many statements may still come.</summary>
    public int Statements { get; set; } = 2 + dice.Roll(8);

    /// <summary>How many calls of other members may still come: each of them makes calls too.</summary>
    public int Calls { get; set; } = 3;

    /// <summary>A number that nothing else in the program has.</summary>
    public int Number() => counter.Next();
}

/// <summary>Numbers for sites, labels and variables.</summary>
internal sealed class Counter
{
    int last;

    public int Next() => ++last;
}
