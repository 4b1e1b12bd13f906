using System;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Fody.Selection.Noise;
using AutoSpan.Fody.Selection.Triviality;
using AutoSpan.Tests.Configuration;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>docs/noise.md lists what the filters know.</summary>
[Trait("Fault", "S5")]
public sealed class NoiseDocumentTests
{
    static readonly string Document = RepositoryFiles.Read("docs", "noise.md");

    [Fact]
    public void EveryTypeIsListed() => Assert.All(
        NoiseMembers.All.SelectMany(members => members.Types).Concat(SetUp.BuilderTypes).Concat(CheapMembers.Types)
            .Select(type => Regex.Replace(type, @"`\d", "")),
        type => Assert.Contains($"`{type}`", Document, StringComparison.Ordinal));

    [Fact]
    public void EveryReasonIsListed() =>
        Assert.All(NoiseMembers.All, members => Assert.Contains($"it {members.Purpose} |", Document, StringComparison.Ordinal));

    [Fact]
    public void EveryMemberIsListed() => Assert.All(
        NoiseMembers.All.SelectMany(members => members.Members).Where(member => member != "*"),
        member => Assert.Contains($"`{member}`", Document, StringComparison.Ordinal));
}
