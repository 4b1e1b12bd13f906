using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Benchmarks.Weaving;

/// <summary>
/// The build of a real project, the weaver itself, with every visibility woven: as on a build server, where neither MSBuild nor the compiler runs yet.
/// </summary>
/// <param name="Milliseconds">The time of <c>dotnet build</c> without restoring.</param>
/// <param name="FodyMilliseconds">The time of Fody's tasks in it.</param>
internal sealed partial record ProjectBuild(double Milliseconds, double FodyMilliseconds)
{
    private const string Build =
        "build -c Release --no-restore --no-incremental -nodeReuse:false -p:UseSharedCompilation=false -clp:PerformanceSummary";

    /// <summary>The part of the build that is Fody's.</summary>
    public double Share => FodyMilliseconds / Milliseconds;

    /// <summary>Writes the project and restores its packages.</summary>
    /// <returns>The folder of the project.</returns>
    public static string Prepare(string folder)
    {
        Directory.CreateDirectory(folder);
        var root = Repository.Root;
        var weaver = typeof(AutoSpan.Fody.ModuleWeaver).Assembly.Location;
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), $"""<Project><Import Project="{root}/Directory.Packages.props" /></Project>""");
        Configure(folder, Configurations.Default);
        File.WriteAllText(Path.Combine(folder, "Measured.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <FodyGenerateXsd>false</FodyGenerateXsd>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="{root}/Weaver/**/*.cs" Exclude="{root}/Weaver/bin/**;{root}/Weaver/obj/**;{root}/Weaver/Polyfills.cs" />
                <Compile Include="{root}/Runtime/Contract/*.cs" />
                <Using Include="AutoSpan.Contract" />
                <PackageReference Include="Fody" PrivateAssets="all" />
                <PackageReference Include="FodyHelpers" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "AutoSpan.dll")}" />
                <WeaverFiles Include="{weaver}" />
              </ItemGroup>
              <Import Project="{root}/Weaver/build/AutoSpan.Fody.targets" />
            </Project>
            """);
        Dotnet(folder, ["restore"]);
        return folder;
    }

    /// <summary>Sets what is woven.</summary>
    public static void Configure(string folder, string configuration) =>
        File.WriteAllText(Path.Combine(folder, "FodyWeavers.xml"), $"<Weavers>{configuration}</Weavers>");

    /// <summary>Builds the project anew.</summary>
    /// <exception cref="InvalidOperationException">The build failed, or had no task of Fody.</exception>
    public static ProjectBuild Run(string folder)
    {
        var start = Stopwatch.GetTimestamp();
        var log = Dotnet(folder, [.. Build.Split(' ')]);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double[] tasks =
        [
            .. FodyTask().Matches(log).Select(match => double.Parse(match.Groups["time"].Value, CultureInfo.InvariantCulture))
        ];
        return tasks.Length == 0 ? throw new InvalidOperationException("The build had no task of Fody.\n" + log) : new ProjectBuild(time, tasks.Sum());
    }

    /// <summary>Runs <c>dotnet</c>.</summary>
    /// <returns>Its output.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Dotnet(string folder, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }

    [GeneratedRegex(@"^\s*(?<time>\d+) ms\s+Fody\.\w+\s+\d+ calls", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FodyTask();
}
