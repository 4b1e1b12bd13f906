using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace AutoSpan.Tests.Documentation;

/// <summary>The table of the faults that users met, in docs/trust.md: each has tests that carry its number.</summary>
public sealed class FaultTableTests
{
    private static readonly IReadOnlyDictionary<string, string> s_rows = new MarkdownFile("docs/trust.md").Text.Split('\n')
        .Select(line => Regex.Match(line, @"^\| ([A-Z]\d) \| .+ \| (.+) \|$"))
        .Where(match => match.Success)
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [Fact]
    public void EachFaultHasARow() =>
        Assert.Equal([.. Numbers("B", 8), .. Numbers("S", 8), .. Numbers("T", 7), .. Numbers("R", 6), .. Numbers("Z", 8)], s_rows.Keys);

    [Fact]
    public void ARowNamesTheTestsThatCarryTheNumber() => Assert.All(s_rows, row =>
        Assert.Equal(string.Join(", ", TestsOf(row.Key).Select(type => $"`{type.Name}`").Order(StringComparer.Ordinal)), row.Value));

    private static IEnumerable<string> Numbers(string part, int count) => Enumerable.Range(1, count).Select(number => $"{part}{number}");

    private static IEnumerable<Type> TestsOf(string fault) =>
        typeof(FaultTableTests).Assembly.GetTypes().Where(type => type.GetMethods().Cast<MemberInfo>().Prepend(type).Any(member => Carries(member, fault)));

    private static bool Carries(MemberInfo member, string fault) =>
        member.GetCustomAttributes<TraitAttribute>().Any(trait => trait.Name == "Fault" && trait.Value == fault);
}
