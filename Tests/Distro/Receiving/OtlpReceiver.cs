using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoSpan.Tests.Distro.Receiving;

/// <summary>A backend on loopback that takes OTLP by HTTP/protobuf on one port and by gRPC on another, and misbehaves when it is told to.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedSpan> _spans = new();
    private readonly ConcurrentQueue<ReceivedLog> _logs = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    /// <summary>Answers in place of the receiver; returns false to let it answer.</summary>
    public Func<HttpContext, Task<bool>>? Misbehaviour { get; set; }

    /// <summary>The address for HTTP/protobuf.</summary>
    public string Http { get; private set; } = "";

    /// <summary>The address for gRPC.</summary>
    public string Grpc { get; private set; } = "";

    public IReadOnlyList<ReceivedSpan> Spans => [.. _spans];

    public IReadOnlyList<ReceivedLog> Logs => [.. _logs];

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <param name="certificate">Makes the port for HTTP/protobuf one of TLS.</param>
    /// <param name="port">The port for HTTP/protobuf; 0 for any.</param>
    public static async Task<OtlpReceiver> Start(X509Certificate2? certificate = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // Other tests of this process listen to what ASP.NET Core tells of requests.
        builder.Services.AddSingleton(new ActivitySource(nameof(OtlpReceiver)));
        builder.Services.AddSingleton(new DiagnosticListener(nameof(OtlpReceiver)));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port, http =>
            {
                http.Protocols = HttpProtocols.Http1;
                if (certificate is not null)
                {
                    http.UseHttps(certificate, https =>
                    {
                        https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                        https.AllowAnyClientCertificate();
                    });
                }
            });
            kestrel.Listen(IPAddress.Loopback, 0, grpc => grpc.Protocols = HttpProtocols.Http2);
        });
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.Run(receiver.Answer);
        await receiver._app.StartAsync();
        var addresses = receiver._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToArray();
        receiver.Http = addresses[0];
        receiver.Grpc = addresses[1];
        return receiver;
    }

    /// <summary>Waits until a condition holds, for ten seconds at most.</summary>
    public async Task Until(Func<OtlpReceiver, bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition(this) && watch.Elapsed < TimeSpan.FromSeconds(10))
            await Task.Delay(20);
    }

    public void Clear()
    {
        _spans.Clear();
        _logs.Clear();
        _requests.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that hang on purpose must not keep it.
        using var patience = new System.Threading.CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        _requests.Enqueue(new ReceivedRequest(
            context.Request.Path,
            context.Request.Protocol,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            (int)buffer.Length)
        {
            ClientCertificate = (await context.Connection.GetClientCertificateAsync())?.Subject
        });
        if (Misbehaviour is { } misbehaviour && await misbehaviour(context))
            return;

        var isGrpc = context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) ?? false;
        Keep(isGrpc ? GrpcMessage(buffer.ToArray()) : HttpBody(buffer.ToArray(), context.Request.Headers.ContentEncoding), context.Request.Path);
        if (isGrpc)
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(new byte[5]);
            context.Response.AppendTrailer("grpc-status", "0");
        }
        else
        {
            context.Response.ContentType = "application/x-protobuf";
        }
    }

    private void Keep(byte[] body, string path)
    {
        var message = ProtobufMessage.Read(body);
        var isLogs = path.Contains("logs", StringComparison.OrdinalIgnoreCase);
        foreach (var log in isLogs ? ReceivedLog.In(message) : [])
            _logs.Enqueue(log);

        foreach (var span in isLogs ? [] : ReceivedSpan.In(message))
            _spans.Enqueue(span);
    }

    private static byte[] HttpBody(byte[] body, string? encoding) => encoding == "gzip" ? Unpack(body) : body;

    // A flag for compression, four bytes of length, the message.
    private static byte[] GrpcMessage(byte[] body) => body[0] == 1 ? Unpack(body[5..]) : body[5..];

    private static byte[] Unpack(byte[] body)
    {
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);

        return unpacked.ToArray();
    }
}
