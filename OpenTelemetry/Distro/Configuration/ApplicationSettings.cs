using System;
using System.IO;
using System.Linq;
using AutoSpan.Distro.Notices;
using Microsoft.Extensions.Configuration;

namespace AutoSpan.Distro.Configuration;

/// <summary>
/// The configuration of the application as its host reads it: <c>appsettings.json</c>, the file of the environment (<c>appsettings.Production.json</c>), and
/// environment variables. The section <c>AutoSpan</c> of it counts, and is read again when a file changes.
/// </summary>
internal static class ApplicationSettings
{
    private const string FileName = "appsettings.json";

    /// <summary>Reads it; without a file, the environment variables alone.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="notices">Takes what is wrong with the files.</param>
    public static IConfiguration Read(EnvironmentReader environment, NoticeWriter notices)
    {
        if (!HostReloads())
            return Build(environment, notices, isReloaded: false);

        try
        {
            return Build(environment, notices, isReloaded: true);
        }
        catch (IOException fault)
        {
            // A system can watch a limited number of files, which containers share.
            notices.Warn($"{FileName} is not watched, and a change of its switches has an effect at the next start: {fault.Message}");
            return Build(environment, notices, isReloaded: false);
        }
    }

    // The setting by which a host is told not to watch its files.
    private static bool HostReloads() =>
        new ConfigurationBuilder().AddEnvironmentVariables("DOTNET_").AddEnvironmentVariables("ASPNETCORE_").Build()["hostBuilder:reloadConfigOnChange"]
            is not { } value || !bool.TryParse(value, out var reloads) || reloads;

    private static IConfigurationRoot Build(EnvironmentReader environment, NoticeWriter notices, bool isReloaded)
    {
        var builder = new ConfigurationBuilder();
        if (Folder() is { } folder)
        {
            var name = environment.Text("ASPNETCORE_ENVIRONMENT") ?? environment.Text("DOTNET_ENVIRONMENT") ?? "Production";
            builder.SetBasePath(folder);
            builder.SetFileLoadExceptionHandler(context =>
            {
                context.Ignore = true;
                notices.Warn($"{context.Provider.Source.Path} cannot be read, and its switches have no effect: {context.Exception.Message}");
            });
            builder.AddJsonFile(FileName, optional: true, reloadOnChange: isReloaded);
            builder.AddJsonFile($"appsettings.{name}.json", optional: true, reloadOnChange: isReloaded);
        }

        return builder.AddEnvironmentVariables().Build();
    }

    // Where a host looks for it: the current folder; and where a published program has it.
    private static string? Folder() =>
        new[] { Environment.CurrentDirectory, AppContext.BaseDirectory }.FirstOrDefault(folder => File.Exists(Path.Combine(folder, FileName)));
}
