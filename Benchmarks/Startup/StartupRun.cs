using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading.Tasks;
using Benchmarks.Quick;
using Benchmarks.Weaving;

namespace Benchmarks.Startup;

/// <summary>
/// What weaving costs when a program starts and nothing listens: the time from the start of the process to the answer of its first request, of that of the
/// plain program. The first request calls each woven method once, which no loop can make up for.
/// </summary>
internal static class StartupRun
{
    private const int Rounds = 31;

    private static readonly (string Name, string[] Properties)[] s_modes =
    [
        ("startup.jit", ["--self-contained", "false"]),
        ("startup.readytorun", ["--self-contained", "false", "-p:PublishReadyToRun=true"]),
        ("startup.nativeaot", ["-p:PublishAot=true"])
    ];

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("autospan-benchmarks-").FullName;
        try
        {
            using var client = new HttpClient();
            foreach (var (name, properties) in s_modes)
            {
                var plain = StartedProgram.Publish(Path.Combine(folder, name, "plain"), isWoven: false, properties);
                var woven = StartedProgram.Publish(Path.Combine(folder, name, "woven"), isWoven: true, properties);
                await PrintAsync(name, client, plain, woven);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintAsync(string name, HttpClient client, StartedProgram plain, StartedProgram woven)
    {
        List<double> without = [], ratios = [];
        for (var round = 0; round < Rounds; round++)
        {
            var first = await plain.FirstResponse(client, FreePort());
            var second = await woven.FirstResponse(client, FreePort());
            without.Add(first.TotalMilliseconds);
            ratios.Add(second / first);
        }

        QuickRun.Line($"{name}.plain_ms", Median.Of(without));
        QuickRun.Line($"{name}.vs_plain", Median.Of(ratios));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
