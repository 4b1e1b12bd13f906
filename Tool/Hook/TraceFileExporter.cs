using System;
using System.Collections.Generic;
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
    private long _complete;
    private int _lost;

    public override ExportResult Export(in Batch<Activity> batch)
    {
        var spans = batch.ToList();
        try
        {
            // Without a buffer: what a full disk did not take must not be in the next batch.
            _file ??= new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
            var text = Encoding.UTF8.GetBytes((_complete == 0 ? Start() : ",") + string.Join(',', Scopes(spans)));
            _file.Position = _complete;
            _file.Write([.. text, .. s_end]);
            _complete += text.Length;
            return ExportResult.Success;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (_lost == 0)
                Console.Error.WriteLine($"autospan: {path} cannot be written: {fault.Message}");
            _lost += spans.Count;
            TakeBack();
            return ExportResult.Failure;
        }
    }

    protected override bool OnShutdown(int timeoutMilliseconds)
    {
        _file?.Dispose();
        if (_lost > 0)
            Console.Error.WriteLine($"autospan: {_lost} spans could not be saved");
        return true;
    }

    // The part of a batch that was written is replaced by the end. There was space for the end before.
    private void TakeBack()
    {
        if (_complete == 0)
        {
            _file?.Dispose();
            _file = null;
            File.Delete(path);
            return;
        }

        _file!.SetLength(_complete);
        _file.Position = _complete;
        _file.Write(s_end);
    }

    private string Start()
    {
        var resource = ParentProvider.GetResource().Attributes;
        return $"{{\"resourceSpans\":[{{\"resource\":{OtlpJson.Write(writer => SpanJson.WriteResource(writer, resource))},\"scopeSpans\":[";
    }

    private static IEnumerable<string> Scopes(IReadOnlyList<Activity> spans) =>
        from span in spans
        group span by (span.Source.Name, span.Source.Version) into scope
        select OtlpJson.Write(writer => SpanJson.WriteScope(writer, scope.Key.Name, scope.Key.Version, scope));
}
