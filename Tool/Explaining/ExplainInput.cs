using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Explaining;

/// <summary>An assembly to explain, ready for the pipeline.</summary>
/// <param name="Task">The assembly and its configuration.</param>
/// <param name="References">Where its references are.</param>
internal sealed record ExplainInput(AssemblyTask Task, ReferenceFiles References);
