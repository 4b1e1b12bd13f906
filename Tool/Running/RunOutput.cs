using System.Collections.Generic;
using System.IO;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Traces;

namespace AutoSpan.Tool.Running;

/// <summary>What is told of a run after its end.</summary>
/// <param name="screen">Where it is told.</param>
/// <param name="program">What has run.</param>
/// <param name="trace">The file with its spans, which may not be there.</param>
internal sealed class RunOutput(Screen screen, WovenProgram program, string trace)
{
    private bool HasSpans => File.Exists(trace);

    /// <param name="name">The name that the user gave the file.</param>
    public void TellSaved(string name) =>
        screen.Note(HasSpans ? $"autospan: the spans are in {name}" : $"autospan: no spans were saved in {name}");

    public void Summarize()
    {
        if (HasSpans)
            RunSummary.Write(TraceFile.Read(trace), screen.Styled);
        else
            screen.Note("autospan: there were no spans. 'autospan explain' tells what is woven.");
    }

    /// <summary>Each assembly has a report of its own: that of the program has the name, and the others have theirs in it.</summary>
    public void WriteReports(string path)
    {
        var reports = program.Reports;
        if (reports.Count == 0)
            screen.Note("autospan: there is no report: the program was woven in its build. 'autospan report' takes the report of the build.");

        IReadOnlyList<string> traces = HasSpans ? [trace] : [];
        foreach (var report in reports)
        {
            var isProgram = reports.Count == 1 || report.Assembly == Path.GetFileNameWithoutExtension(program.File);
            var file = isProgram ? path : Path.ChangeExtension(path, $".{report.Assembly}{Path.GetExtension(path)}");
            ReportPageFile.Write(report, traces, file);
            screen.Note($"autospan: the report of {report.Assembly} is in {file}");
        }
    }
}
