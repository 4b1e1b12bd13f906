using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Configuration;

/// <summary>All words that an attribute takes, the default first.</summary>
internal sealed class Choices<T>(params Choice<T>[] choices)
{
    public IReadOnlyList<string> Words { get; } = [.. choices.Select(c => c.Word)];

    /// <summary>The choice with this word, in this case; null where there is none.</summary>
    public Choice<T>? Find(string word) => choices.FirstOrDefault(c => c.Word == word);
}
