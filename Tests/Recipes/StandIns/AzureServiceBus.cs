using System.Collections.Generic;

namespace Azure.Messaging.ServiceBus;

/// <summary>Has the shape of the type of Azure.Messaging.ServiceBus, as far as recipes go.</summary>
public class ServiceBusReceivedMessage(string messageId, IReadOnlyDictionary<string, object> properties)
{
    /// <summary>The sender's name for the message.</summary>
    public string MessageId => messageId;

    /// <summary>What the sender added.</summary>
    public IReadOnlyDictionary<string, object> ApplicationProperties => properties;
}

/// <inheritdoc cref="ServiceBusReceivedMessage"/>
public class ProcessMessageEventArgs(ServiceBusReceivedMessage message)
{
    /// <summary>What was received.</summary>
    public ServiceBusReceivedMessage Message => message;
}
