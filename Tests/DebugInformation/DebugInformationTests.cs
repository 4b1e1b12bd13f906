using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>What a debugger and a stack trace know of the woven cases: all that they knew before, at the same places of the source.</summary>
[Trait("Case", "15")]
public sealed class DebugInformationTests
{
    public static MatrixTheoryData<Build, string> Files { get; } = new([Build.Debug, Build.Release], ["net10.0", "net472"]);

    static readonly string[] Configurations = [Woven.Everything, Woven.EverythingSaid];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryStatementIsWhereItWas(Build build, string framework) => Same(build, framework, method => method.Points);

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryLocalHasItsNameAndScope(Build build, string framework)
    {
        Same(build, framework, method => method.Locals);
        Same(build, framework, method => method.Constants);
        Same(build, framework, method => method.HoistedLocals);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void UsingDirectivesHoldAsBefore(Build build, string framework) => Same(build, framework, method => method.Imports);

    [Theory]
    [MemberData(nameof(Files))]
    public void StateMachinesKnowTheirMethods(Build build, string framework) => Same(build, framework, method => [method.KickOff ?? "none"]);

    // Step over an await: the debugger finds where it goes on.
    [Theory]
    [MemberData(nameof(Files))]
    public void AwaitsAreSteppedOver(Build build, string framework) => Same(build, framework, method => method.Awaits);

    [Theory]
    [MemberData(nameof(Files))]
    public void NothingThatTheCompilerNotedIsLost(Build build, string framework)
    {
        Same(build, framework, method => [.. method.Notes.Select(kind => kind.ToString())]);
        using var original = new DebugFile(Repository.Cases(build, framework));
        foreach (var configuration in Configurations)
        {
            using var woven = new DebugFile(Woven.File(Repository.Cases(build, framework), configuration).Path);
            Assert.Equal(original.Notes(), woven.Notes());
            Assert.Equal(original.Documents(), woven.Documents());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryPointIsOnAnInstructionAndInOrder(Build build, string framework)
    {
        foreach (var configuration in Configurations)
        {
            using var woven = new DebugFile(Woven.File(Repository.Cases(build, framework), configuration).Path);

            Assert.Empty(woven.Methods().Where(method => !method.Value.IsSound).Select(method => method.Key));
        }
    }

    // Whoever compares must find something to compare.
    [Fact]
    public void TheReadingSeesWhatThereIs()
    {
        using var original = new DebugFile(Repository.Cases(Build.Debug));
        var methods = original.Methods();

        Assert.True(methods.Values.Count(method => method.Points.Count > 2) > 200);
        Assert.Contains(methods.Values.SelectMany(method => method.Locals), local => local.StartsWith("sum ", StringComparison.Ordinal));
        Assert.Contains(methods.Values, method => method.KickOff == "AssemblyToProcess.AsyncMethods::Loop");
        Assert.Contains(methods.Values, method => method.Awaits.Count > 3);
        Assert.Contains(methods.Values, method => method.HoistedLocals.Count > 1);
        Assert.Contains(methods.Values.SelectMany(method => method.Imports), import => import.Contains("System.Threading.Tasks"));
    }

    static void Same(Build build, string framework, Func<MethodDebug, IReadOnlyList<string>> what)
    {
        foreach (var configuration in Configurations)
            Same(build, framework, configuration, what);
    }

    static void Same(Build build, string framework, string configuration, Func<MethodDebug, IReadOnlyList<string>> what)
    {
        using var original = new DebugFile(Repository.Cases(build, framework));
        using var woven = new DebugFile(Woven.File(Repository.Cases(build, framework), configuration).Path);
        var after = woven.Methods();
        List<string> wrong = [];

        foreach (var (name, method) in original.Methods())
        {
            var (expected, actual) = (string.Join("\n", what(method)), string.Join("\n", what(after[name])));
            if (expected != actual)
                wrong.Add($"{name}\nunwoven: {expected}\nwoven:   {actual}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} methods differ.\n" + string.Join("\n\n", wrong.Take(5)));
    }
}
