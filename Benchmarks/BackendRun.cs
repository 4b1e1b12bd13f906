using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace Benchmarks;

/// <summary>
/// Whether a backend slows the program that exports to it: the time in which <c>Tests/Exported/Program</c> makes its spans on two threads, with a backend that
/// hangs or is absent, divided by the time with one that answers. The end of the program is not in it: there the export may wait, for a limited time.
/// </summary>
internal static class BackendRun
{
    private const int Rounds = 7;
    private const string Spans = "400000", Threads = "2", Took = "took ";

    public static async Task PrintAsync()
    {
        var program = ProgramFile();
        using var answering = Answering(out var answers);
        using var hanging = new TcpListener(IPAddress.Loopback, 0);
        hanging.Start();
        Dictionary<string, string> backends = new()
        {
            ["answers"] = answers,
            ["hangs"] = $"http://{hanging.LocalEndpoint}",
            ["is absent"] = $"http://127.0.0.1:{FreePort()}"
        };

        var times = backends.ToDictionary(backend => backend.Key, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, address) in backends)
                times[name].Add(await TimeAsync(program, address));
        }

        var usual = Median(times["answers"]);
        foreach (var (name, all) in times)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a backend that {name,-10} {Median(all),6:F0} ms  {Median(all) / usual:F2}"));
    }

    private static string ProgramFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Weaving.sln")))
            folder = folder.Parent;

        var file = Path.Combine(folder?.FullName ?? ".", "Tests", "Exported", "Program", "bin", "Debug", "net10.0", "Exported.Program.dll");
        return File.Exists(file) ? file : throw new FileNotFoundException($"{file} is missing. Build it: dotnet build Tests/Exported/Program", file);
    }

    private static HttpListener Answering(out string address)
    {
        address = $"http://127.0.0.1:{FreePort()}/";
        var listener = new HttpListener { Prefixes = { address } };
        listener.Start();
        _ = AnswerAsync(listener);
        return listener;
    }

    private static async Task AnswerAsync(HttpListener listener)
    {
        while (true)
        {
            HttpListenerContext request;
            try
            {
                request = await listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await request.Request.InputStream.CopyToAsync(Stream.Null);
            request.Response.Close();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<double> TimeAsync(string program, string backend)
    {
        var start = new ProcessStartInfo("dotnet", [program, "many", Spans, Threads]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = backend;
        start.Environment["OTEL_BSP_EXPORT_TIMEOUT"] = "1000";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = output.Split('\n').FirstOrDefault(line => line.StartsWith(Took, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{program} did not tell its time: {await errors}");
        return double.Parse(line[Took.Length..].Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
