using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Benchmarks.Documents;

/// <summary>What the measurements printed: one <c>name value</c> line each.</summary>
/// <param name="values">The values by their names.</param>
internal sealed class Figures(IReadOnlyDictionary<string, double> values)
{
    /// <summary>The names and the values.</summary>
    public IReadOnlyDictionary<string, double> All => values;

    /// <exception cref="KeyNotFoundException">There is no such figure.</exception>
    public double this[string name] => values.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"No result has the figure {name}.");

    /// <summary>Reads files; a later line replaces an earlier one of its name. Lines that are no figure, such as a description of the machine, are skipped.</summary>
    public static Figures Read(IEnumerable<string> files)
    {
        Dictionary<string, double> values = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.Split(' ') is [var name, var text] && double.TryParse(text, CultureInfo.InvariantCulture, out var value))
                    values[name] = value;
            }
        }

        return new Figures(values);
    }
}
