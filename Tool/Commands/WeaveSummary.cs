using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Commands;

/// <summary>What <c>weave</c> prints: the line of each assembly, and what the user has to know besides.</summary>
internal static class WeaveSummary
{
    public static void Write(Screen screen, WeaveJob job, IReadOnlyList<AssemblyResult> results)
    {
        foreach (var result in results)
            screen.Output.WriteLine(OneLine.Of(result.Summary ?? result.Unwoven!));

        if (job.Configuration.Path is null)
            screen.Note("No FodyWeavers.xml was found: every public method is traced, except noise. 'autospan init' proposes a configuration.");
        foreach (var file in job.AlreadyWoven)
            screen.Note($"{file.Path} was woven before and is unchanged.");
        foreach (var result in results.Where(result => result.Image.HasStrongName && job.IsUnsigned && result.Report?.Woven.Any() == true))
        {
            screen.Note($"{result.Image.Name} has a strong name, and its signature is no longer valid. .NET does not check it; .NET Framework does: "
                + "sign it with --key.");
        }
    }
}
