using System.Collections.Generic;
using System.CommandLine;
using AutoSpan.Tool.Comparing;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Commands;

/// <summary>Compares two reports.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private readonly Screen _screen;
    private readonly Argument<string> _old = new("old") { Description = "The report before.", HelpName = "old.json" };
    private readonly Argument<string> _new = new("new") { Description = "The report after.", HelpName = "new.json" };
    private readonly Option<bool> _markdown = new("--markdown") { Description = "Writes a comment for a pull request." };

    public DiffCommand(Screen screen) : base("diff", "Tells what a change of rules or code adds to tracing and removes from it. The exit code is "
        + "1 if there is a difference.")
    {
        _screen = screen;
        Arguments.Add(_old);
        Arguments.Add(_new);
        Options.Add(_markdown);
        SetAction(Run);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("autospan diff old.autospan.json obj/Release/net10.0/Shop.autospan.json", "Compares the reports of two builds."),
        new("autospan diff old.json new.json --markdown >> comment.md", "Writes the comparison as a comment for a pull request.")
    ];

    private int Run(ParseResult arguments)
    {
        var old = ReportLoader.Read(arguments.GetRequiredValue(_old));
        var now = ReportLoader.Read(arguments.GetRequiredValue(_new));
        var comparison = ReportComparison.Of(old, now);
        if (arguments.GetValue(_markdown))
            ComparisonMarkdown.Write(now.Assembly, comparison, _screen.Output);
        else
            ComparisonText.Write(now.Assembly, comparison, _screen.Output);

        return comparison.HasChanges ? ExitCode.Found : ExitCode.Success;
    }
}
