using System;
using System.Globalization;
using System.Threading;
using AutoSpan.Distro;
using Exported;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

switch (args[0])
{
    case "run":
        Work.Run();
        break;
    case "call":
        Console.WriteLine(await Work.Call(args[1]));
        break;
    case "many":
        var start = DateTime.UtcNow;
        Work.Many(int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"took {(DateTime.UtcNow - start).TotalMilliseconds:F0} ms"));
        GC.Collect();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heap {GC.GetGCMemoryInfo().HeapSizeBytes / 1024} KB"));
        break;
    case "crash":
        Work.Run();
        throw new InvalidOperationException("crashed on purpose");
    case "exit":
        Work.Run();
        Environment.Exit(3);
        break;
    case "flush":
        Work.Run();
        Console.WriteLine($"flushed {AutoSpanDistro.Flush(TimeSpan.FromSeconds(30))}");
        Environment.FailFast("ended on purpose, at once");
        break;
    case "sleep":
        Work.Run();
        Console.WriteLine("ready");
        Thread.Sleep(Timeout.Infinite);
        break;
    case "again":
        AutoSpanDistro.Start();
        Work.Run();
        break;
    case "serve":
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/work", () => Answer());
        app.MapGet("/customer", () => System.Diagnostics.Activity.Current?.GetBaggageItem("customer") ?? "");
        app.MapGet("/tree", (int seed, int depth, string self, string other) => Trees.Grow(seed, depth, self, other));
        app.MapGet("/slow", async () =>
        {
            Work.Run();
            Console.WriteLine("slow");
            await System.Threading.Tasks.Task.Delay(1000);
            return "done";
        });
        if (args is [_, "trees"])
            Trees.Count();

        await app.StartAsync();
        foreach (var address in app.Urls)
            Console.WriteLine($"at {address}");

        await app.WaitForShutdownAsync();
        if (args is [_, "trees"])
            Console.WriteLine(Trees.Counts());

        break;
}

return 0;

static string Answer()
{
    Work.Run();
    return "done";
}
