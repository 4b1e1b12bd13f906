using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Distro.Configuration;
using AutoSpan.Tool;
using AutoSpan.Tool.Commands;
using AutoSpan.Tool.Running;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>Help, completion and colours.</summary>
public sealed class CommandLineTests
{
    public static TheoryData<string> Commands { get; } = [.. All().Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task TheHelpHasExamplesThatAreValid(string name)
    {
        var help = (await Autospan.Run(name, "--help")).MustSucceed().Output;
        var command = All().Single(one => one.Name == name);

        Assert.Contains($"autospan {name}", help);
        Assert.DoesNotContain("AutoSpan.Tool", help);
        Assert.NotEmpty(command.Examples);
        foreach (var example in command.Examples)
        {
            Assert.Contains(example.CommandLine, help);
            var words = example.CommandLine.Split('>')[0].Replace("'", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Empty(CommandLine.Root(new Screen(TextWriter.Null, TextWriter.Null)).Parse(words[1..]).Errors);
        }
    }

    [Fact]
    public async Task CommandsAndOptionsAreCompleted()
    {
        Assert.Equal(["run"], (await Autospan.Run("[suggest:2]", "ru")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("--in-place", (await Autospan.Run("[suggest:12]", "weave --in-p")).Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task NoAssemblyAtATimeIsAMistake(string number) => Assert.Equal(
        "autospan: --parallel must be 1 or more. See 'autospan weave --help'.",
        (await Autospan.Run("weave", "a.dll", "-o", "b", "--parallel", number)).MustFail(ExitCode.Usage));

    [Fact]
    public void EveryVariableIsAnOptionOfRun()
    {
        var run = All().Single(command => command.Name == "run");

        Assert.All(OtelVariable.All, variable =>
            Assert.Contains(run.Options, option => option.Name == variable.Option && option.Description!.Contains(variable.Name)));
        HashSet<string> read = [];
        DistroSettings.Read(new EnvironmentReader(name =>
        {
            read.Add(name);
            // Others are read only with these.
            return name switch { Variables.ExceptionSignal => "logs", Variables.TracesSampler => "traceidratio", _ => null };
        }));
        Assert.Empty(read.Except(Variables.ConfigurationFiles).Except(OtelVariable.All.Select(variable => variable.Name)));
    }

    private static IReadOnlyList<ToolCommand> All() => ToolCommands.All(new Screen(TextWriter.Null, TextWriter.Null));
}
