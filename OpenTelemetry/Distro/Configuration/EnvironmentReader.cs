using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace AutoSpan.Distro.Configuration;

/// <summary>
/// Reads environment variables as OpenTelemetry's specification says: an empty value is no value, and one that cannot be read is reported and ignored.
/// </summary>
/// <param name="get">Gives the value of a variable.</param>
internal sealed class EnvironmentReader(Func<string, string?> get)
{
    private readonly List<string> _problems = [];

    /// <summary>What cannot be read: the variable, its value, and the choices.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The value without space around it; null where there is none.</summary>
    public string? Text(string variable) => get(variable)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether there is a value with space before or after it.</summary>
    public bool HasSpaceAround(string variable) => Text(variable) is { } text && text.Length < get(variable)!.Length;

    /// <summary>The first of these variables that has a value; the last one where none has.</summary>
    public string FirstSet(params string[] variables) => variables.FirstOrDefault(variable => Text(variable) is not null) ?? variables[^1];

    /// <summary>One of a few words.</summary>
    public T Choice<T>(string variable, T fallback, params (string Word, T Value)[] choices)
    {
        if (Text(variable) is not { } text)
            return fallback;

        foreach (var (word, value) in choices)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Report(variable, text, $"Use {Either(choices.Select(choice => choice.Word))}");
        return fallback;
    }

    /// <summary>Several of a few words, separated by commas. Null where there is no value, or none of its words is known.</summary>
    public IReadOnlyList<T>? Choices<T>(string variable, params (string Word, T Value)[] choices)
    {
        if (Text(variable) is not { } text)
            return null;

        List<T> chosen = [];
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var index = Array.FindIndex(choices, choice => choice.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
                Report(variable, word, $"Use {Either(choices.Select(choice => choice.Word))}, or several of them separated by commas");
            else if (!chosen.Contains(choices[index].Value))
                chosen.Add(choices[index].Value);
        }

        return chosen.Count > 0 ? chosen : null;
    }

    /// <summary>A whole number in a range; null where there is none.</summary>
    public int? Number(string variable, int least, string meaning, int most = int.MaxValue)
    {
        if (Text(variable) is not { } text)
            return null;

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        var range = most == int.MaxValue ? $"at least {least}" : $"from {least} to {most}";
        Report(variable, text, $"Use a whole number of {meaning}, {range}");
        return null;
    }

    /// <summary>A number of milliseconds; null where there is none. Zero is no limit.</summary>
    public int? Timeout(string variable) => Number(variable, 0, "milliseconds") switch
    {
        0 => int.MaxValue,
        var number => number
    };

    /// <summary>Reports a value that cannot be read.</summary>
    public void Report(string variable, string value, string fix) => Warn($"{variable}: '{value}' is not valid and is ignored. {fix}.");

    /// <summary>Reports what the user has to know.</summary>
    public void Warn(string problem)
    {
        // Traces and logs read the same general variables.
        if (!_problems.Contains(problem))
            _problems.Add(problem);
    }

    private static string Either(IEnumerable<string> words)
    {
        string[] all = [.. words.Select(word => $"'{word}'")];
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }
}
