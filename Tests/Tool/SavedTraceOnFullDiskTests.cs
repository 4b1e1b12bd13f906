using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Verification;
using AutoSpan.Tool.Traces;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan run --save</c> on a disk that is full. Only root can make such a disk, which is what CI runs as.</summary>
public sealed class SavedTraceOnFullDiskTests : IDisposable
{
    // More than one batch.
    private const string Busy =
        """
        [assembly: System.Runtime.Versioning.TargetFramework(".NETCoreApp,Version=v10.0")]
        namespace Strange
        {
            public static class Program
            {
                public static void Main(string[] args) { for (var i = 0; i < 25_000; i++) Work.Count(3); }
            }

            public static class Work { public static int Count(int to) { var sum = 0; for (; to > 0; to--) sum += to; return sum; } }
        }
        """;

    private readonly TestFolder _folder = new();
    private readonly string _disk;

    public SavedTraceOnFullDiskTests() => _disk = Directory.CreateDirectory(_folder["disk"]).FullName;

    public void Dispose() => _folder.Dispose();

    [Theory]
    // Less than a span.
    [InlineData("4k", false)]
    // A batch of 10,000 spans and a part of the next.
    [InlineData("5m", true)]
    public async Task ItIsToldOnceAndTheFileIsComplete(string size, bool isPartSaved)
    {
        if (!OperatingSystem.IsLinux() || ProcessRun.Of("mount", ["-t", "tmpfs", "-o", $"size={size}", "tmpfs", _disk]).ExitCode != 0)
            Assert.Skip("A small disk can only be made by root on Linux.");

        try
        {
            var trace = Path.Combine(_disk, "trace.json");
            var program = StrangeProgram.In(_folder["app"]);
            StrangeProgram.Compile(program.File, Busy, OutputKind.ConsoleApplication);

            var run = (await ToolProcess.Run(
                _folder.Path, new Dictionary<string, string> { ["AUTOSPAN_CACHE"] = _folder["cache"] }, "run", program.File, "--save", trace)).MustReturn(0);

            var errors = run.Error.Split('\n').Where(line => !line.EndsWith("woven", StringComparison.Ordinal) && line.Length > 0).ToList();
            Assert.StartsWith($"autospan: {trace} cannot be written: No space left on device", errors[0], StringComparison.Ordinal);
            Assert.Matches("^autospan: [0-9]+ spans could not be saved$", errors[1]);
            Assert.Equal(isPartSaved ? $"autospan: the spans are in {trace}" : $"autospan: no spans were saved in {trace}", errors[2]);
            Assert.Equal(3, errors.Count);
            Assert.Equal(isPartSaved, File.Exists(trace));
            var saved = isPartSaved ? TraceFile.Read(trace).Count : 0;
            Assert.Equal(25_000, saved + int.Parse(errors[1].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(isPartSaved, saved > 0);
        }
        finally
        {
            Assert.Equal(0, ProcessRun.Of("umount", [_disk]).ExitCode);
        }
    }
}
