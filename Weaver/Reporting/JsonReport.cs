using System.IO;
using System.Runtime.Serialization.Json;
using System.Text;

namespace AutoSpan.Fody.Reporting;

/// <summary>Writes the report as JSON beside the intermediate assembly: <c>obj/…/Shop.autospan.json</c>.</summary>
internal static class JsonReport
{
    private const string Extension = ".autospan.json";

    /// <summary>The path of the report of an assembly.</summary>
    public static string PathFor(string assemblyFile) => Path.ChangeExtension(assemblyFile, Extension);

    /// <returns>The path of the report.</returns>
    public static string Write(WeaveReport report, string assemblyFile)
    {
        var path = PathFor(assemblyFile);
        using var stream = File.Create(path);
        // The serialiser of the framework itself: a weaver that brings libraries along can clash with those of other weavers.
        using var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, new UTF8Encoding(false), ownsStream: false, indent: true);
        new DataContractJsonSerializer(typeof(WeaveReport)).WriteObject(writer, report);
        return path;
    }
}
