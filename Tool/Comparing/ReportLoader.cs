using System;
using System.IO;
using AutoSpan.Fody.Reporting;
using AutoSpan.Fody.Reporting.Json;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Comparing;

/// <summary>Reads the JSON report of a build, or of <c>explain</c>.</summary>
internal static class ReportLoader
{
    /// <exception cref="UserError">It is not there, or is not a report.</exception>
    public static WeaveReport Read(string path)
    {
        if (!File.Exists(path))
            throw UserError.BadInput($"The report {path} does not exist. A build writes it as obj/.../<assembly>.autospan.json.");

        try
        {
            using var stream = File.OpenRead(path);
            return ReportReader.Read(stream);
        }
        catch (ReportException error)
        {
            throw UserError.BadInput($"{path} cannot be used. {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw UserError.FileSystem($"{path} cannot be read: {error.Message}");
        }
    }
}
