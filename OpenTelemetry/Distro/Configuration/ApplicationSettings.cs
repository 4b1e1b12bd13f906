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
            builder.AddJsonFile(FileName, optional: true, reloadOnChange: true);
            builder.AddJsonFile($"appsettings.{name}.json", optional: true, reloadOnChange: true);
        }

        return builder.AddEnvironmentVariables().Build();
    }

    // Where a host looks for it: the current folder; and where a published program has it.
    private static string? Folder() =>
        new[] { Environment.CurrentDirectory, AppContext.BaseDirectory }.FirstOrDefault(folder => File.Exists(Path.Combine(folder, FileName)));
}
