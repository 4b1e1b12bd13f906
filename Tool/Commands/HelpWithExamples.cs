using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;

namespace AutoSpan.Tool.Commands;

/// <summary>The usual help, with the name that users type, and below it the examples of the command.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        var code = help.Invoke(parseResult);
        configuration.Output = output;
        output.Write(text.ToString().Replace(parseResult.RootCommandResult.Command.Name, ToolCommands.Name, StringComparison.Ordinal).TrimEnd('\r', '\n'));
        output.WriteLine();
        if (parseResult.CommandResult.Command is ToolCommand command && command.Examples.Any())
            WriteExamples(command, output);

        return code;
    }

    private static void WriteExamples(ToolCommand command, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in command.Examples)
        {
            output.WriteLine("  " + example.CommandLine);
            output.WriteLine("      " + example.Purpose);
        }
    }
}
