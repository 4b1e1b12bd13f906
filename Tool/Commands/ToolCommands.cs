using System.Collections.Generic;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Commands;

/// <summary>Everything that <c>autospan</c> can do.</summary>
internal static class ToolCommands
{
    /// <summary>What users type. The assembly has another name.</summary>
    public const string Name = "autospan";

    public static IReadOnlyList<ToolCommand> All(Screen screen) =>
    [
        new WeaveCommand(screen),
        new ExplainCommand(screen),
        new DiffCommand(screen),
        new RunCommand(screen),
        new ReportCommand(screen),
        new InitCommand(screen),
        new DoctorCommand(screen)
    ];
}
