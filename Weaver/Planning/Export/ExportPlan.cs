using System.Collections.Generic;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Export;

/// <summary>How a program starts the export of its spans.</summary>
/// <param name="EntryPoint">The method that the program begins with.</param>
/// <param name="Start">The method of AutoSpan.Distro that it calls first.</param>
/// <param name="Instrumentations">The methods that register what the program's libraries have: <c>AddAspNetCoreInstrumentation</c> and the like.</param>
internal sealed record ExportPlan(MethodDefinition EntryPoint, MethodDefinition Start, IReadOnlyList<MethodDefinition> Instrumentations);
