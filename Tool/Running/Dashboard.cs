using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Running;

/// <summary>The Aspire dashboard, on ports of this machine that nobody else can reach.</summary>
internal sealed class Dashboard : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Dashboard(Process process, Uri page, Uri endpoint)
    {
        _process = process;
        Page = page;
        Endpoint = endpoint;
    }

    /// <summary>The address of its page.</summary>
    public Uri Page { get; }

    /// <summary>Where it takes OTLP over HTTP.</summary>
    public Uri Endpoint { get; }

    /// <exception cref="UserError">It cannot be had, or does not start.</exception>
    public static async Task<Dashboard> StartAsync(CancellationToken cancellation)
    {
        var program = await DashboardProgram.FindAsync(cancellation);
        // NuGet unpacks files without the right to run them.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, File.GetUnixFileMode(program) | UnixFileMode.UserExecute);

        Uri page = NewAddress(), grpc = NewAddress(), http = NewAddress();
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program)
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = page.ToString(),
            ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = grpc.ToString(),
            ["ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL"] = http.ToString(),
            ["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] = "true"
        })
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start)!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var dashboard = new Dashboard(process, page, http);
            await dashboard.WaitUntilReadyAsync(cancellation);
            return dashboard;
        }
        catch (Win32Exception fault)
        {
            throw UserError.Program($"The Aspire dashboard cannot be started: {fault.Message}");
        }
    }

    /// <summary>Waits until the user has seen enough: Ctrl+C, or the end of this process.</summary>
    public static async Task WaitForUserAsync()
    {
        TaskCompletionSource seen = new();
        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            seen.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await seen.Task;
    }

    /// <summary>Opens the page where there is a desktop.</summary>
    public void Open()
    {
        var hasDesktop = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 };
        if (!hasDesktop || Console.IsOutputRedirected)
            return;

        try
        {
            using var browser = Process.Start(new ProcessStartInfo(Page.ToString()) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            // The address is in the terminal.
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellation)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100, cancellation))
        {
            if (_process.HasExited || watch.Elapsed > s_patience)
            {
                Dispose();
                throw UserError.Program("The Aspire dashboard does not start. Start one yourself, and give its address with --endpoint.");
            }

            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(Endpoint.Host, Endpoint.Port, cancellation);
                return;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }
    }

    private static Uri NewAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }
}
