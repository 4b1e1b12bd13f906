using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>
/// A program that tests run and that need not be there. Where it is missing, its tests are one skipped test that says so, or, where
/// <paramref name="Switch"/> is 1, a failed one.
/// </summary>
/// <param name="Name">As people call it.</param>
/// <param name="Program">Its path; null where it is missing.</param>
/// <param name="Remedy">What to do about that.</param>
/// <param name="Switch">The environment variable that makes it an error.</param>
internal sealed record OptionalProgram(string Name, string? Program, string Remedy, string Switch)
{
    public bool IsRequired => Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>The path; fails the test where there is none.</summary>
    public string Path => Program ?? throw new InvalidOperationException($"{Name} was not found, and {Switch} is 1 ({Remedy}).");

    /// <summary>The rows of a theory that runs the program. Where it is missing there is one row.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="what">What a row is, in the plural.</param>
    public IReadOnlyCollection<TRow> Rows<TRow>(IReadOnlyCollection<TRow> rows, string what) where TRow : TheoryDataRowBase
    {
        if (Program is not null)
            return rows;
        var row = rows.First();
        row.TestDisplayName = Name;
        row.Skip = IsRequired ? null : $"{Name} was not found: {rows.Count} {what} not run ({Remedy}).";
        return [row];
    }
}
