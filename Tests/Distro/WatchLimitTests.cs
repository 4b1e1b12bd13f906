using System;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Distro.Receiving;
using AutoSpan.Tests.Packaging;
using Xunit;

namespace AutoSpan.Tests.Distro;

/// <summary>
/// A system that can watch no more files, which is usual where many containers run on one machine, costs the switches of <c>appsettings.json</c> their reload,
/// and nothing else.
/// </summary>
public sealed class WatchLimitTests : IDisposable
{
    private const string NoWatchers = "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$@\"";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("AutoSpan.Watch.");

    public WatchLimitTests()
    {
        var file = Path.Combine(_folder.FullName, "appsettings.json");
        File.WriteAllText(file, """{ "AutoSpan": { "Spans": { "Exported.Library": "off" } } }""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(0, "DOTNET_hostBuilder__reloadConfigOnChange=false")]
    [InlineData(0, "ASPNETCORE_HOSTBUILDER__RELOADCONFIGONCHANGE=False")]
    public async Task SpansAreExportedAndTheSwitchesOfTheFileCount(int lines, params string[] variables)
    {
        await SkipWithoutNamespace();
        await using var receiver = await OtlpReceiver.Start();

        using var program = ExportedProgram.Start(
            "unshare", DistroEnvironment.To(receiver, variables), "--user", "--map-root-user", "sh", "-c", NoWatchers, "sh",
            "env", "-C", _folder.FullName, "dotnet", ExportedProgram.File, "run");
        await program.End();

        Assert.Equal(0, program.ExitCode);
        Assert.Equal(lines, program.Errors.Count);
        Assert.All(program.Errors, line => Assert.StartsWith("AutoSpan: appsettings.json is not watched, and a change of its switches ", line));
        Assert.Equal(4, receiver.Spans.Count);
    }

    // In a namespace of its own, a user has limits of his own.
    private static async Task SkipWithoutNamespace()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only Linux limits the number of watchers.");

        var trial = await Dotnet.Run("/", ["--user", "--map-root-user", "sh", "-c", NoWatchers, "sh", "true"], "unshare");
        if (trial.ExitCode != 0)
            Assert.Skip($"unshare: {trial.Output}");
    }
}
