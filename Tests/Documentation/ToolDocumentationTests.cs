using System.IO;
using System.Linq;
using System.Reflection;
using AutoSpan.Tests.Harness;
using AutoSpan.Tool.Commands;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Documentation;

/// <summary>docs/tool.md has every command, option of weave, and exit code.</summary>
public sealed class ToolDocumentationTests
{
    private readonly string _page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "tool.md"));

    [Fact]
    public void EveryCommandHasASection() =>
        Assert.All(ToolCommands.All(new Screen(TextWriter.Null, TextWriter.Null)), command => Assert.Contains($"\n## {command.Name}\n", _page));

    [Fact]
    public void EveryOptionOfWeaveIsDescribed()
    {
        var weave = ToolCommands.All(new Screen(TextWriter.Null, TextWriter.Null)).Single(command => command.Name == "weave");

        Assert.All(weave.Options, option => Assert.Contains($"| `{option.Name}`", _page));
    }

    [Fact]
    public void EveryExitCodeIsDescribed()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!).ToArray();

        Assert.Equal(10, codes.Length);
        Assert.All(codes, code => Assert.Contains($"\n| {code} | ", _page));
    }
}
