using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using OpenTelemetry;

namespace AutoSpan.Tool.Hook;

/// <summary>
/// Saves spans in the JSON encoding of OTLP (opentelemetry-proto, TracesData): one object on one line, as the file exporter of the Collector has it. The file
/// is complete JSON after each batch, so that it can be read while the program runs, and after it was killed.
/// </summary>
internal sealed class TraceFileExporter(string path) : BaseExporter<Activity>
{
    private static readonly byte[] s_end = "]}]}"u8.ToArray();

    private FileStream? _file;
    private bool _isFirst = true;

    public override ExportResult Export(in Batch<Activity> batch)
    {
        try
        {
            var file = _file ??= Open();
            foreach (var scope in batch.ToList().GroupBy(span => (span.Source.Name, span.Source.Version)))
            {
                var text = OtlpJson.Write(writer => SpanJson.WriteScope(writer, scope.Key.Name, scope.Key.Version, scope));
                file.Write(Encoding.UTF8.GetBytes(_isFirst ? text : "," + text));
                _isFirst = false;
            }

            var end = file.Position;
            file.Write(s_end);
            file.Flush();
            file.Position = end;
            return ExportResult.Success;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"autospan: the spans cannot be saved: {fault.Message}");
            return ExportResult.Failure;
        }
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        _file?.Dispose();
        return true;
    }

    private FileStream Open()
    {
        var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        var resource = ParentProvider.GetResource().Attributes;
        var text = OtlpJson.Write(writer => SpanJson.WriteResource(writer, resource));
        file.Write(Encoding.UTF8.GetBytes($"{{\"resourceSpans\":[{{\"resource\":{text},\"scopeSpans\":["));
        return file;
    }
}
