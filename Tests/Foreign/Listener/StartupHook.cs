using System;
using System.Diagnostics;
using System.IO;
using System.IO.MemoryMappedFiles;
using System.Threading;

/// <summary>
/// Writes the processor time of its process, in milliseconds, and the number of spans of the source that <c>AUTOSPAN_FOREIGN_SOURCE</c> names into a file of
/// <c>AUTOSPAN_FOREIGN_COUNTS</c>, a folder. Nothing is recorded if no source is named.
/// </summary>
/// <remarks>Test hosts are often ended rather than left to end. What is in a mapped file stays all the same.</remarks>
internal static unsafe class StartupHook
{
    private const int Period = 100;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("AUTOSPAN_FOREIGN_COUNTS") is not { Length: > 0 } folder)
            return;

        var counts = Map(Path.Combine(folder, $"{Environment.ProcessId}-{Guid.NewGuid():N}"));
        new Thread(() => Watch(counts)) { IsBackground = true }.Start();
        if (Environment.GetEnvironmentVariable("AUTOSPAN_FOREIGN_SOURCE") is { Length: > 0 } source)
            Listen(source, counts + 1);
    }

    private static void Watch(long* milliseconds)
    {
        using var process = Process.GetCurrentProcess();
        while (true)
        {
            process.Refresh();
            *milliseconds = (long)process.TotalProcessorTime.TotalMilliseconds;
            Thread.Sleep(Period);
        }
    }

    private static void Listen(string source, long* spans) => ActivitySource.AddActivityListener(new ActivityListener
    {
        ShouldListenTo = candidate => candidate.Name == source,
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        ActivityStopped = _ => Interlocked.Increment(ref *spans)
    });

    // The view is never let go: the process needs it to its end.
    private static long* Map(string path)
    {
        var view = MemoryMappedFile.CreateFromFile(path, FileMode.CreateNew, null, 2 * sizeof(long)).CreateViewAccessor();
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return (long*)start;
    }
}
