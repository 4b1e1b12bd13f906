using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>Build after build of the same projects: the configuration they have, when they are woven again, what a mistake does.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class RebuildTests(ServedSolution solution) : IClassFixture<ServedSolution>
{
    [Fact]
    [Trait("Case", "25")]
    public async Task AProjectIsWovenAgainWhenItsConfigurationChanged()
    {
        solution.ConfigureSolution("source='Common'");
        solution.ConfigureGamma("source='Own'");
        var first = (await solution.Build()).MustSucceed();
        Assert.Equal(["Alpha", "Beta", "Gamma"], first.Woven);
        Assert.Equal(Sources("Common", "Common", "Own"), solution.Sources());

        var written = solution.Written();
        var second = (await solution.Build()).MustSucceed();
        Assert.Empty(second.Woven);
        Assert.Equal(written, solution.Written());

        solution.ConfigureGamma("source='Changed'");
        var third = (await solution.Build()).MustSucceed();
        Assert.Equal(["Gamma"], third.Woven);
        Assert.Equal(Sources("Common", "Common", "Changed"), solution.Sources());

        solution.ConfigureSolution("source='Everywhere'");
        var fourth = (await solution.Build()).MustSucceed();
        Assert.Equal(["Alpha", "Beta"], fourth.Woven.Except(["Gamma"]));
        Assert.Equal(Sources("Everywhere", "Everywhere", "Changed"), solution.Sources());
    }

    [Fact]
    public async Task AMistakeFailsEveryBuildUntilItIsMended()
    {
        solution.ConfigureGamma("suorce='Mistaken'");

        // Thrice, for in the first Fody adds the schema to the file, which is a change that makes the second compile anyhow.
        for (var build = 0; build < 3; build++)
            AssertMistake((await solution.Build("Gamma")).MustFail());

        solution.ConfigureGamma("source='Mended'");
        var mended = (await solution.Build("Gamma")).MustSucceed();
        Assert.Equal(["Gamma"], mended.Woven);
        Assert.Equal("Mended", solution.Source("Gamma"));
    }

    [Fact]
    public async Task AProjectThatIsBuiltByItselfIsServedByTheFolderAbove()
    {
        foreach (var source in new[] { "Above", "StillAbove" })
        {
            solution.ConfigureSolution($"source='{source}'");

            var build = (await solution.Build("Alpha")).MustSucceed();

            Assert.Equal(["Alpha"], build.Woven);
            Assert.Equal(source, solution.Source("Alpha"));
        }
    }

    // Fody writes the file anew when it adds the schema: the place is that in the file as the user finds it.
    private void AssertMistake(DotnetRun build)
    {
        var lines = File.ReadAllLines(solution.OwnFile);
        var line = Array.FindIndex(lines, text => text.Contains("suorce", StringComparison.Ordinal));
        var column = lines[line].IndexOf("suorce", StringComparison.Ordinal);
        var place = $"{solution.OwnFile}({line + 1},{column + 1},";

        Assert.Contains(build.Errors, error =>
            error.StartsWith(place, StringComparison.Ordinal)
            && error.Contains("AS1002: <AutoSpan> has no attribute 'suorce'. Did you mean 'source'?", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Sources(string alpha, string beta, string gamma) =>
        new() { ["Alpha"] = alpha, ["Beta"] = beta, ["Gamma"] = gamma };
}
