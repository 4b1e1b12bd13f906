namespace AutoSpan.Distro.Starting;

/// <summary>
/// The sources of libraries that trace themselves. A source that does not exist costs nothing. Packages that register such a source themselves, such as
/// OpenTelemetry.Instrumentation.Http, do no harm: a source is listened to once.
/// </summary>
internal static class LibrarySources
{
    public static readonly string[] Names =
    [
        // .NET and ASP.NET Core.
        "Microsoft.AspNetCore",
        "Microsoft.AspNetCore.SignalR.Server",
        "Microsoft.AspNetCore.SignalR.Client",
        "System.Net.Http",
        // Databases.
        "Npgsql",
        "MySqlConnector",
        "MongoDB.Driver",
        "MongoDB.Driver.Core.Extensions.DiagnosticSources",
        "Elastic.Transport",
        // Messages.
        "MassTransit",
        "NServiceBus.Core",
        "Wolverine",
        "RabbitMQ.Client.Publisher",
        "RabbitMQ.Client.Subscriber",
        "Azure.*",
        // Others.
        "Grpc.Net.Client",
        "Yarp.ReverseProxy",
        "Microsoft.Orleans.Runtime",
        "Microsoft.Orleans.Application"
    ];
}
