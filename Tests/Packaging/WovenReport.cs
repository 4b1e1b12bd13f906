using System.Linq;
using AutoSpan.Tests.Reporting;

namespace AutoSpan.Tests.Packaging;

/// <summary>The report that a build leaves beside the intermediate assembly.</summary>
internal static class WovenReport
{
    /// <summary>The one source of all spans.</summary>
    public static string SourceIn(string file) => Reports.ReadFile(file).Woven.Select(method => method.Span!.Source).Distinct().Single();
}
