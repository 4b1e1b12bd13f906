using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Confluent.Kafka;

/// <summary>Has the shape of the type of Confluent.Kafka, as far as recipes go.</summary>
public interface IHeader
{
    /// <summary>The header's name.</summary>
    string Key { get; }

    /// <summary>A method, as in the client.</summary>
    byte[] GetValueBytes();
}

/// <inheritdoc cref="IHeader"/>
public class Header(string key, byte[] value) : IHeader
{
    /// <inheritdoc/>
    public string Key => key;

    /// <inheritdoc/>
    public byte[] GetValueBytes() => value;
}

/// <inheritdoc cref="IHeader"/>
public class Headers : IEnumerable<IHeader>
{
    private readonly List<IHeader> _headers = [];

    /// <summary>Adds a header, beside those of the same name.</summary>
    public void Add(string key, byte[] value) => _headers.Add(new Header(key, value));

    /// <summary>Gives the last one of a name.</summary>
    public bool TryGetLastBytes(string key, out byte[] value)
    {
        value = _headers.LastOrDefault(header => header.Key == key)?.GetValueBytes()!;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<IHeader> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <inheritdoc cref="IHeader"/>
public class Message<TKey, TValue>
{
    /// <summary>What the message is about.</summary>
    public TKey Key { get; set; } = default!;

    /// <summary>What it says.</summary>
    public TValue Value { get; set; } = default!;

    /// <summary>What the sender added.</summary>
    public Headers Headers { get; set; } = [];
}

/// <inheritdoc cref="IHeader"/>
public class ConsumeResult<TKey, TValue>
{
    /// <summary>What was received.</summary>
    public Message<TKey, TValue> Message { get; set; } = new();
}
