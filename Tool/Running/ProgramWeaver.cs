using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Applications;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Running;

/// <summary>Weaves a copy of a program into the cache.</summary>
/// <param name="screen">Standard error is used: standard output is the program's.</param>
/// <param name="program">The program.</param>
/// <param name="options">How it is woven.</param>
/// <param name="named">Dependencies that are woven too.</param>
internal sealed class ProgramWeaver(Screen screen, RunnableProgram program, WeaveOptions options, IReadOnlyList<string> named)
{
    /// <returns>Null after errors, which have been written.</returns>
    public async Task<WovenProgram?> WeaveAsync(CancellationToken cancellation)
    {
        var folder = WovenCache.FolderFor(program, options.Configuration, [.. named, .. options.References]);
        if (!Directory.Exists(folder) && !await WeaveAsync(folder, cancellation))
            return null;

        WovenCache.Use(folder);
        return new WovenProgram(program, folder);
    }

    private async Task<bool> WeaveAsync(string folder, CancellationToken cancellation)
    {
        var application = ApplicationFolder.Read(program.Folder);
        var job = new WeaveJob(application, application.Choose(named), options) { Also = HookFiles.For };
        using var staging = Staging.ForNewFolder(folder);
        var results = await staging.FillAsync(() =>
        {
            FolderCopy.Copy(program.Folder, staging.Folder, [.. job.Images.Select(image => Path.GetFileName(image.Path))]);
            return ProgressBar.RunAsync(screen, "weaving", job.Images.Count, step => job.RunAsync(staging.Folder, folder, _ => step(), cancellation));
        });
        DiagnosticText.Write(screen, results.SelectMany(result => result.Diagnostics));
        if (results.Any(result => result.HasErrors))
            return false;

        foreach (var result in results)
            screen.Note("autospan: " + (result.Report is null ? result.Unwoven : $"{result.Image.Name}: {Count(result.Report.Woven.Count())} woven"));
        foreach (var image in job.AlreadyWoven)
            screen.Note($"autospan: {image.Name} was woven in its build");
        staging.MoveFolder();
        return true;
    }

    private static string Count(int methods) => methods == 1 ? "1 method" : $"{methods} methods";
}
