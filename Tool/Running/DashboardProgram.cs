using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Processes;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Running;

/// <summary>Finds the program of the Aspire dashboard, which NuGet has as a package for each platform.</summary>
internal static class DashboardProgram
{
    private const string Version = "13.6.5";

    private static string Package => $"Aspire.Dashboard.Sdk.{RuntimeInformation.RuntimeIdentifier}";

    /// <exception cref="UserError">It is not installed, and NuGet does not serve it.</exception>
    public static async Task<string> FindAsync(CancellationToken cancellation)
    {
        if (Installed() is { } installed)
            return installed;

        using var folder = new TemporaryFolder();
        var project = Path.Combine(folder.Path, "dashboard.csproj");
        await File.WriteAllTextAsync(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
              </PropertyGroup>
              <ItemGroup><PackageDownload Include="{Package}" Version="[{Version}]" /></ItemGroup>
            </Project>
            """, cancellation);
        await ChildProcess.RunAsync("dotnet", ["restore", project], cancellation);
        return Installed() ?? throw UserError.Missing(
            $"The Aspire dashboard cannot be had here: NuGet does not serve {Package} {Version}. Start one yourself, and give its address with --endpoint.");
    }

    private static string? Installed()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, Package.ToLowerInvariant());
        if (!Directory.Exists(folder))
            return null;

        var name = OperatingSystem.IsWindows() ? "Aspire.Dashboard.exe" : "Aspire.Dashboard";
        return Directory.GetDirectories(folder)
            .OrderByDescending(version => System.Version.TryParse(Path.GetFileName(version).Split('-')[0], out var number) ? number : new System.Version(0, 0))
            .Select(version => Path.Combine(version, "tools", name))
            .FirstOrDefault(File.Exists);
    }
}
