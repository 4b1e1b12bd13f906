using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Contract;
using AutoSpan.Tool.Commands;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool;

/// <summary>The command <c>autospan</c>: reads the command line, runs a command, and turns what went wrong into one line and an exit code.</summary>
internal static class CommandLine
{
    private const string Debug = "AUTOSPAN_DEBUG";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Screen screen)
    {
        var result = Root(screen).Parse(arguments);
        if (result.Errors.Count > 0 && result.Action is not { ClearsParseErrors: true })
        {
            // The command's name, and not that of the assembly, is what users type.
            var path = result.CommandResult.Command is RootCommand ? ToolCommands.Name : $"{ToolCommands.Name} {result.CommandResult.Command.Name}";
            screen.Fail($"{ErrorIn(result)} See '{path} --help'.");
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
        catch (Exception error)
        {
            // Not the user's mistake: the developers of AutoSpan need the stack trace, when they ask for it.
            screen.Fail($"this is an error in AutoSpan, please report it, with the output of {Debug}=1: {error.GetType().Name}: {error.Message}");
            if (Environment.GetEnvironmentVariable(Debug) == "1")
                screen.Error.WriteLine(error);
            return ExitCode.Internal;
        }
    }

    private static string ErrorIn(ParseResult result)
    {
        if (result.UnmatchedTokens.Count == 0)
            return result.Errors[0].Message;

        var command = result.CommandResult.Command;
        var names = command.Subcommands.Select(one => one.Name).Concat(command.Options.SelectMany(option => option.Aliases.Append(option.Name)));
        var nearest = NearestName.Likely(result.UnmatchedTokens[0], names);
        return $"'{result.UnmatchedTokens[0]}' is not a command or option.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}";
    }

    /// <summary>The command with all that it has: for completion and for the test of the documentation.</summary>
    public static RootCommand Root(Screen screen)
    {
        var root = new RootCommand("Weaves OpenTelemetry spans into compiled .NET applications, runs them, and explains what is traced and why.");
        foreach (var command in ToolCommands.All(screen))
            root.Subcommands.Add(command);

        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new HelpWithExamples((HelpAction)help.Action!);

        return root;
    }
}
