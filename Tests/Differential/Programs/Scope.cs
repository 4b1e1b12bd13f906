using System.Collections.Generic;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>The place of a statement, which limits what it can be.</summary>
internal sealed record Scope
{
    public required Author Author { get; init; }

    /// <summary>The kind of the innermost function.</summary>
    public required BodyKind Kind { get; init; }

    public required string Returns { get; init; }

    /// <summary>Variables of type <c>int</c> that can be read and written.</summary>
    public required IReadOnlyList<string> Locals { get; init; }

    /// <summary>Those of them that lambdas can use.</summary>
    public required IReadOnlyList<string> Capturable { get; init; }

    /// <summary>In a <c>lock</c> there is none.</summary>
    public bool IsAwaitAllowed { get; init; } = true;

    /// <summary>A <c>finally</c> cannot be left by a jump.</summary>
    public bool CanReturn { get; init; } = true;

    /// <summary>Not in a <c>try</c> with a <c>catch</c>, nor in handlers.</summary>
    public bool IsYieldAllowed { get; init; } = true;

    /// <summary>
    /// Code of the function runs, or may throw, after its <c>return</c>. The work of a returned task would continue in parallel, and nothing would wait for
    /// that if it throws: the order of side effects would be chance.
    /// </summary>
    public bool CleansUp { get; init; }

    public bool CanBreak { get; init; }

    public bool InHandler { get; init; }

    /// <summary>The variable of the innermost <c>catch</c> around.</summary>
    public string? Caught { get; init; }

    public bool CanRethrow { get; init; }

    public int Depth { get; init; }

    public Dice Dice => Author.Dice;

    public bool CanAwait => IsAwaitAllowed && Kind is BodyKind.Async or BodyKind.AsyncVoid or BodyKind.AsyncIterator;

    public bool CanYield => IsYieldAllowed && Kind is BodyKind.Iterator or BodyKind.AsyncIterator;

    public int Number() => Author.Number();

    public string Local() => Dice.Pick<string>([.. Locals]);

    public Scope Inner => this with { Depth = Depth + 1 };
}
