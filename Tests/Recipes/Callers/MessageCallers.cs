using System.Collections.Generic;

namespace AutoSpan.Tests.Recipes.Callers;

/// <summary>Send messages, and hand them to the consumers of recipes.</summary>
internal static class MessageCallers
{
    // The span of the sender is over before anybody receives.
    private const string Send = """
        string traceparent;
        using (var send = Outside.Start("send orders", ActivityKind.Producer))
            traceparent = send.Id!;
        """;

    private const string Bytes = "System.Text.Encoding.UTF8.GetBytes(traceparent)";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Messages with headers"] = $$"""
            {{Send}}
            await new Shop.Messaging.OrderConsumer().HandleAsync(new(7, new Dictionary<string, string> { ["TraceParent"] = traceparent }));
            """,

        ["RabbitMQ"] = $$"""
            {{Send}}
            var properties = new RabbitMQ.Client.BasicProperties { Headers = new Dictionary<string, object?> { ["traceparent"] = {{Bytes}} } };
            await new Shop.Messaging.OrderConsumer().HandleAsync(new object(), new("orders", properties));
            """,

        ["Azure Service Bus"] = $$"""
            {{Send}}
            var message = new Azure.Messaging.ServiceBus.ServiceBusReceivedMessage("m-1", new Dictionary<string, object> { ["traceparent"] = traceparent });
            await new Shop.Messaging.OrderConsumer().HandleAsync(new(message));
            """,

        ["Kafka"] = $$"""
            {{Send}}
            var result = new Confluent.Kafka.ConsumeResult<string, string>();
            result.Message.Key = "7";
            result.Message.Headers.Add("traceparent", {{Bytes}});
            await new Shop.Messaging.OrderConsumer().HandleAsync(new(result));
            """,

        ["A traceparent in the message"] = $$"""
            {{Send}}
            await new Shop.Jobs.InvoiceJob().RunAsync(7, traceparent);
            """,
    };
}
