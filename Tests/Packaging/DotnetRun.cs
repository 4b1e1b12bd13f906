using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>A <c>dotnet</c> command that came to its end, and what it wrote.</summary>
internal sealed partial record DotnetRun(int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines => [.. Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];

    /// <summary>AutoSpan's summary lines: one for each assembly that was woven.</summary>
    public IReadOnlyList<string> Summaries => [.. Lines.Where(line => Summary().IsMatch(line))];

    /// <summary>The names of the assemblies that were woven, in order of name.</summary>
    public IReadOnlyList<string> Woven => [.. Summaries.Select(line => Summary().Match(line).Groups["assembly"].Value).Order()];

    /// <summary>The errors, each once, although a build repeats them at its end.</summary>
    public IReadOnlyList<string> Errors => [.. Lines.Where(line => line.Contains(": error", StringComparison.Ordinal)).Distinct()];

    public DotnetRun MustSucceed()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}:\n{Output}");
        return this;
    }

    public DotnetRun MustFail()
    {
        Assert.True(ExitCode != 0, $"It succeeded:\n{Output}");
        return this;
    }

    [GeneratedRegex(@"^Fody/AutoSpan: (?<assembly>[\w.]+): \d+ methods? woven")]
    private static partial Regex Summary();
}
