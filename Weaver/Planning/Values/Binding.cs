namespace AutoSpan.Fody.Planning.Values;

/// <summary>What came of an expression in one method.</summary>
internal abstract record Binding<T>
    where T : class
{
    /// <summary>It is understood.</summary>
    internal sealed record Found(T Value) : Binding<T>;

    /// <summary>It means nothing there.</summary>
    /// <param name="Reason">Why, as a sentence without its full stop.</param>
    /// <param name="Progress">How far the names were understood: of several methods the one that got farthest tells best what is wrong.</param>
    internal sealed record Failed(string Reason, int Progress) : Binding<T>;
}
