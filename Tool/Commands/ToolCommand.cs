using System.Collections.Generic;
using System.CommandLine;

namespace AutoSpan.Tool.Commands;

/// <summary>A command of <c>autospan</c>, with the examples that its help shows.</summary>
internal abstract class ToolCommand(string name, string description) : Command(name, description)
{
    public abstract IReadOnlyList<Example> Examples { get; }
}
