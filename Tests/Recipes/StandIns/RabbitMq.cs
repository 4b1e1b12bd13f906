using System.Collections.Generic;

namespace RabbitMQ.Client
{
    /// <summary>Has the shape of the type of RabbitMQ.Client, as far as recipes go.</summary>
    public interface IReadOnlyBasicProperties
    {
        /// <summary>The values are texts as bytes.</summary>
        IDictionary<string, object?>? Headers { get; }
    }

    /// <inheritdoc cref="IReadOnlyBasicProperties"/>
    public sealed class BasicProperties : IReadOnlyBasicProperties
    {
        /// <inheritdoc/>
        public IDictionary<string, object?>? Headers { get; set; }
    }
}

namespace RabbitMQ.Client.Events
{
    /// <inheritdoc cref="IReadOnlyBasicProperties"/>
    public class BasicDeliverEventArgs(string routingKey, IReadOnlyBasicProperties properties)
    {
        /// <summary>A field, as in the client.</summary>
        public readonly IReadOnlyBasicProperties BasicProperties = properties;

        /// <summary>A field, as in the client.</summary>
        public readonly string RoutingKey = routingKey;
    }
}
