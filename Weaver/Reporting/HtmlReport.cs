using System.IO;
using System.Text;
using AutoSpan.Fody.Reporting.Html;

namespace AutoSpan.Fody.Reporting;

/// <summary>Writes the report as one page to read in a browser, beside the intermediate assembly: <c>obj/…/Shop.autospan.html</c>.</summary>
internal static class HtmlReport
{
    private const string Extension = ".autospan.html";

    /// <summary>The path of the report of an assembly.</summary>
    public static string PathFor(string assemblyFile) => Path.ChangeExtension(assemblyFile, Extension);

    /// <returns>The path of the report.</returns>
    public static string Write(WeaveReport report, string assemblyFile)
    {
        var path = PathFor(assemblyFile);
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false));
        new ReportPage(report, new PageWriter(output)).Write();
        return path;
    }
}
