using System;
using System.Diagnostics;
using System.Globalization;
using Benchmarks.Compiling;

// Compiles the sources of a folder once, and again for each line "compile"; "listen" records every span from then on. Each compilation answers with its time and
// its processor time in milliseconds, the spans that it made, and the hash of what it emitted.
var compiler = new Compiler(args[0], args[1]);
Answer();
while (Console.ReadLine() is { } command)
{
    if (command == "listen")
        SpanCounter.Listen();
    else
        Answer();
}

void Answer()
{
    var spans = SpanCounter.Spans;
    var start = Stopwatch.GetTimestamp();
    var cpu = Environment.CpuUsage.TotalTime;
    var hash = compiler.Compile();
    var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    cpu = Environment.CpuUsage.TotalTime - cpu;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time} {cpu.TotalMilliseconds} {SpanCounter.Spans - spans} {hash}"));
}
