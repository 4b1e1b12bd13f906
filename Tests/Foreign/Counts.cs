using System;
using System.IO;
using System.Linq;

namespace AutoSpan.Foreign;

/// <summary>What the listener counted in the processes of a run.</summary>
/// <param name="Processor">The processor time of the process that needed most: the one in which the tests run.</param>
/// <param name="Spans">The spans of all processes.</param>
internal sealed record Counts(TimeSpan Processor, long Spans)
{
    public static Counts Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Select(File.ReadAllBytes).ToArray();
        return new Counts(
            TimeSpan.FromMilliseconds(files.Max(file => BitConverter.ToInt64(file))),
            files.Sum(file => BitConverter.ToInt64(file, sizeof(long))));
    }
}
