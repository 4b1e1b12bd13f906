using System.IO;
using AutoSpan.Distro.Trees;
using Spectre.Console;

namespace AutoSpan.Tool.Terminal;

/// <summary>Where a command writes: results to standard output, everything else to standard error.</summary>
/// <param name="output">Standard output, which another program may read.</param>
/// <param name="error">Standard error.</param>
internal sealed class Screen(TextWriter output, TextWriter error)
{
    // A pipe or a file has no edge to wrap at.
    private const int Unbounded = 10_000;

    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Standard output with colours and a width, if it is a terminal and NO_COLOR is not set to a text.</summary>
    public IAnsiConsole Styled { get; } = Create(output);

    /// <summary>Standard error with colours, for progress.</summary>
    public IAnsiConsole StyledError { get; } = Create(error);

    /// <summary>One line that is not part of the result.</summary>
    public void Note(string text) => error.WriteLine(OneLine.Of(text));

    /// <summary>Writes an error as one line.</summary>
    public void Fail(string message) => error.WriteLine("autospan: " + OneLine.Of(message));

    private static IAnsiConsole Create(TextWriter writer)
    {
        var target = new AnsiConsoleOutput(writer);
        if (target.IsTerminal)
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = target, ColorSystem = TerminalColors.Supported });

        // Not left to detection: some build servers get colours in a pipe.
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false }
        });
        plain.Profile.Width = Unbounded;
        return plain;
    }
}
