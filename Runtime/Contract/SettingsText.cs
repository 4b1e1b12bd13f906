using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Contract;

/// <summary>
/// Settings as one text: <c>kind=client;parent=required</c>. A text can grow where a signature cannot, so woven code passes all its settings this way.
/// </summary>
internal static class SettingsText
{
    /// <summary>Writes settings in order. A key has no <c>=</c>; a value may have any character.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> settings) =>
        string.Join(";", settings.Select(setting => setting.Key + "=" + setting.Value.Replace("%", "%25").Replace(";", "%3B")));

    /// <summary>Reads any text: a part without <c>=</c> is a key with an empty value.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(string? text)
    {
        foreach (var part in (text ?? string.Empty).Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var key = equals < 0 ? part : part.Substring(0, equals);
            var value = equals < 0 ? string.Empty : part.Substring(equals + 1);
            yield return new KeyValuePair<string, string>(key, value.Replace("%3B", ";").Replace("%25", "%"));
        }
    }
}
