using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Distro.Dashboard;

/// <summary>The Aspire dashboard: a backend that people use, with a page and an API, on ports of loopback.</summary>
public sealed class AspireDashboard : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new();
    private ExportedProgram? _process;

    private static string Program { get; } =
        typeof(AspireDashboard).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == nameof(AspireDashboard)).Value!;

    /// <summary>The address of the page.</summary>
    public string Page { get; } = NewAddress();

    public string Grpc { get; } = NewAddress();

    public string Http { get; } = NewAddress();

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("The package with the dashboard has a program for Linux.");

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        _process = ExportedProgram.Start(Program, DistroEnvironment.Of(
            $"ASPNETCORE_URLS={Page}", $"ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL={Grpc}", $"ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL={Http}",
            "ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS=true"));
        await _process.Line("            - Dashboard:");
    }

    /// <summary>Waits until a span of this name and service is there.</summary>
    /// <returns>All spans of its trace, by the dashboard's API.</returns>
    internal async Task<IReadOnlyList<DashboardSpan>> TraceWith(string service, string name)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            var spans = await Spans();
            if (spans.FirstOrDefault(span => span.Service == service && span.Name == name) is { } found)
                return [.. spans.Where(span => span.TraceId == found.TraceId)];

            if (watch.Elapsed > Patience)
            {
                var others = string.Join(", ", spans.Select(span => $"{span.Service}: {span.Name}"));
                throw new TimeoutException($"The dashboard has no span '{name}' of '{service}', but {others}.");
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _process?.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The spans of a trace that are there now.</summary>
    internal async Task<IReadOnlyList<DashboardSpan>> Trace(string traceId) => [.. (await Spans()).Where(span => span.TraceId == traceId)];

    private async Task<IReadOnlyList<DashboardSpan>> Spans()
    {
        using var document = JsonDocument.Parse(await _http.GetStringAsync($"{Page}/api/telemetry/spans"));
        return
        [
            .. from resource in document.RootElement.GetProperty("data").GetProperty("resourceSpans").EnumerateArray()
               let service = resource.GetProperty("resource").GetProperty("attributes").EnumerateArray()
                   .First(attribute => attribute.GetProperty("key").GetString() == "service.name").GetProperty("value").GetProperty("stringValue").GetString()
               from scope in resource.GetProperty("scopeSpans").EnumerateArray()
               from span in scope.GetProperty("spans").EnumerateArray()
               select new DashboardSpan(
                   service,
                   span.GetProperty("name").GetString()!,
                   span.GetProperty("traceId").GetString()!,
                   span.GetProperty("spanId").GetString()!,
                   span.TryGetProperty("parentSpanId", out var parent) ? parent.GetString() ?? "" : "")
        ];
    }

    private static string NewAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}

/// <summary>A span as the API of the dashboard has it.</summary>
internal sealed record DashboardSpan(string Service, string Name, string TraceId, string SpanId, string ParentId);
