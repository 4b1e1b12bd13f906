using System.IO;
using Spectre.Console;

namespace AutoSpan.Distro.Trees;

internal static class TraceConsole
{
    // There is no edge to wrap at in a file or a pipe.
    private const int UnboundedWidth = 10_000;

    /// <summary>A console on a writer: with colours on a terminal; elsewhere plain text whose lines are never wrapped.</summary>
    public static IAnsiConsole On(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        if (output.IsTerminal)
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = output, ColorSystem = TerminalColors.Supported });

        // Not left to detection: on some build servers that decides for colours in a pipe.
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false }
        });
        console.Profile.Width = UnboundedWidth;
        return console;
    }
}
