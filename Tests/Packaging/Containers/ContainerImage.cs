using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Packaging.Containers;

/// <summary>
/// A solution that is published as a Dockerfile does it: the project files and the props of the root are copied and restored first, and the rest is copied
/// over them when that is done.
/// </summary>
public sealed class ContainerImage(Package package) : IAsyncDisposable
{
    // Other users cannot enter the folder of the packages.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("AutoSpan.Image.");

    private Task? _publication;

    /// <summary>What the final image would have, with a folder for each program. Everybody can read it, and nobody can write to it.</summary>
    public string Folder => Path.Combine(_folder.FullName, "app");

    public Task Publish() => _publication ??= Build();

    public async ValueTask DisposeAsync()
    {
        if (_publication is not null)
            await ChangeMode("u+w");

        _folder.Delete(recursive: true);
    }

    private async Task Build()
    {
        var sources = new Solution(package.NewFolder("Repository"), "Image");
        ContainerSources.Write(sources, package);
        var build = package.NewFolder("ImageBuild");

        Copy(sources.Folder, build, IsNeededToRestore);
        foreach (var program in ContainerSources.Programs)
            (await Dotnet.Sdk(build, "restore", $"src/{program}")).MustSucceed();

        Copy(sources.Folder, build, _ => true);
        foreach (var program in ContainerSources.Programs)
        {
            string[] publish = ["publish", $"src/{program}", "-c", "Release", "-o", Path.Combine(Folder, program), "--no-restore"];
            (await Dotnet.Sdk(build, publish)).MustSucceed();
        }

        await ChangeMode("a+rX,a-w");
    }

    private static bool IsNeededToRestore(string file) =>
        file.EndsWith(".csproj", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("Directory.", StringComparison.Ordinal);

    private static void Copy(string from, string to, Func<string, bool> isWanted)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(isWanted))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private async Task ChangeMode(string mode) => (await Dotnet.Run("/", ["-R", mode, _folder.FullName], "chmod")).MustSucceed();
}
