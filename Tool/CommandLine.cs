using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tool.Commands;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool;

/// <summary>The command <c>autospan</c>: reads the command line, runs a command, and turns what went wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Screen screen)
    {
        var result = Root(screen).Parse(arguments);
        if (result.Errors.Count > 0 && result.Action is not { ClearsParseErrors: true })
        {
            var command = string.Join(' ', result.CommandResult.Command.Parents.OfType<Command>().Select(parent => parent.Name)
                .Append(result.CommandResult.Command.Name));
            screen.Fail($"{result.Errors[0].Message} See '{command} --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration
            {
                Output = screen.Output,
                Error = screen.Error,
                EnableDefaultExceptionHandler = false
            });
        }
        catch (UserError error)
        {
            screen.Fail(error.Message);
            return error.ExitCode;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            screen.Fail(error.Message);
            return ExitCode.FileSystem;
        }
        catch (OperationCanceledException)
        {
            screen.Fail("canceled.");
            return ExitCode.Canceled;
        }
    }

    /// <summary>The command with all that it has: for completion and for the test of the documentation.</summary>
    public static RootCommand Root(Screen screen)
    {
        var root = new RootCommand("Weaves OpenTelemetry spans into compiled .NET applications, runs them, and explains what is traced and why.");
        // The command's name, and not that of the assembly, is what users type.
        foreach (var command in ToolCommands.All(screen))
            root.Subcommands.Add(command);

        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);

        return root;
    }
}
