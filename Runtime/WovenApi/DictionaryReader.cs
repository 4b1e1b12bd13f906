using System.Collections.Generic;
using System.ComponentModel;

namespace AutoSpan.WovenApi;

/// <summary>
/// The step <c>["key"]</c> of an expression. A dictionary that is null has no entry. What a dictionary throws goes to the <c>catch</c> that woven code has
/// around each expression, which knows the name of the tag that is lost.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DictionaryReader
{
    /// <summary>Finds an entry of a dictionary.</summary>
    public static bool TryFind<TValue>(IDictionary<string, TValue>? entries, string key, out TValue? value)
    {
        value = default;
        return entries is not null && entries.TryGetValue(key, out value);
    }

    /// <summary>Finds an entry of a dictionary that can only be read.</summary>
    public static bool TryFindReadOnly<TValue>(IReadOnlyDictionary<string, TValue>? entries, string key, out TValue? value)
    {
        value = default;
        return entries is not null && entries.TryGetValue(key, out value);
    }
}
