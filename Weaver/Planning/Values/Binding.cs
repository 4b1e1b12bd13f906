using System;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>What came of an expression in one method.</summary>
internal abstract record Binding<T>
    where T : class
{
    /// <summary>It is understood.</summary>
    internal sealed record Found(T Value) : Binding<T>;

    /// <summary>It means nothing there.</summary>
    /// <param name="Reason">
    /// Says why, as a sentence without its full stop. Most reasons are not asked for: a rule speaks of many methods, and a setting takes what it can get.
    /// </param>
    /// <param name="Progress">How far the names were understood: of several methods the one that got farthest tells best what is wrong.</param>
    internal sealed record Failed(Func<string> Reason, int Progress) : Binding<T>;
}
