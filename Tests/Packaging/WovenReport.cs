using System.IO;
using System.Linq;
using System.Text.Json;

namespace AutoSpan.Tests.Packaging;

/// <summary>The report that a build leaves beside the intermediate assembly.</summary>
internal static class WovenReport
{
    /// <summary>The one source of all spans.</summary>
    public static string SourceIn(string file)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        return report.RootElement.GetProperty("woven").EnumerateArray().Select(method => method.GetProperty("source").GetString()!).Distinct().Single();
    }
}
