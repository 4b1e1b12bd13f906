using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.IL;
using Fody;

namespace AutoSpan.Fody;

/// <summary>Fody's way in: hands over what Fody knows, and gives its log what came of it.</summary>
public sealed class ModuleWeaver : BaseModuleWeaver
{
    // Fody hands over no property of the project but this list: see AutoSpan.Fody.targets.
    private const string TestProject = "AUTOSPAN_TEST_PROJECT";

    /// <inheritdoc />
    public override IEnumerable<string> GetAssembliesForScanning() => ["mscorlib", "System.Runtime", "netstandard"];

    /// <exception cref="WeavingException">
    /// The configuration or the references are at fault. Fody must hear of it by an exception, or it would mark the assembly as woven and the next
    /// build would take it for finished.
    /// </exception>
    public override void Execute()
    {
        PdbPath.Keep(ModuleDefinition);
        var result = new WeavingPipeline(new WeavingInput
        {
            Module = ModuleDefinition,
            Resolver = AssemblyResolver,
            Configuration = Config,
            Deployed = [.. ReferenceCopyLocalPaths.Where(IsAssembly).Select(Path.GetFileNameWithoutExtension)],
            IsTestProject = DefineConstants.Contains(TestProject, StringComparer.Ordinal),
            AssemblyFile = AssemblyFilePath,
            ProjectDirectory = ProjectDirectoryPath,
            SolutionDirectory = SolutionDirectoryPath
        }).Run();

        var errors = 0;
        foreach (var diagnostic in result.Diagnostics)
        {
            Write(diagnostic);
            if (diagnostic.Severity == Severity.Error)
                errors++;
        }

        if (errors > 0)
            throw new WeavingException($"AutoSpan reported {errors} {(errors == 1 ? "error" : "errors")}. The assembly is not woven.");

        if (result.Summary is not null)
            WriteMessage(result.Summary, MessageImportance.High);
    }

    private static bool IsAssembly(string file) => Path.GetExtension(file).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    private void Write(Diagnostic diagnostic)
    {
        var message = $"{diagnostic.Id}: {diagnostic.Message}";
        var point = LocationPoint.Of(diagnostic.Location);
        switch (diagnostic.Severity)
        {
            case Severity.Error:
                WriteError(message, point);
                break;
            case Severity.Warning:
                WriteWarning(message, point);
                break;
            default:
                WriteInfo(diagnostic.Location is null ? message : $"{diagnostic.Location}: {message}");
                break;
        }
    }
}
