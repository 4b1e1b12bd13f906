using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>What comes from elsewhere, with its parent in every form.</summary>
public class Message(string? parent)
{
    public string? Text => parent;

    public ActivityContext Context => ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? context : default;

    public ActivityContext? Perhaps => parent is null ? null : Context;

    public Dictionary<string, string?> Headers => new() { ["TraceParent"] = parent, ["tracestate"] = "vendor=1" };

    public IReadOnlyDictionary<string, object?> Objects => new Dictionary<string, object?> { ["traceparent"] = parent };

    public List<KeyValuePair<string, byte[]>> Pairs => [new("other", []), new("traceparent", System.Text.Encoding.UTF8.GetBytes(parent ?? ""))];

    public string Broken => throw new InvalidOperationException("broken header");
}

/// <summary>Who handles them.</summary>
public class Handler
{
    public Message? Sync(Message? message) => message;

    public Task<Message?> Returning(Message? message) => Later(message);

    public async Task<Message?> Async(Message? message)
    {
        await Task.Yield();
        return message;
    }

    public async Task AsyncUnused(Message? message) => await Task.Yield();

    public IEnumerable<int> Iterator(Message? message)
    {
        yield return message is null ? 0 : 1;
    }

#if NET
    public async IAsyncEnumerable<int> AsyncIterator(Message? message)
    {
        await Task.Yield();
        yield return message is null ? 0 : 1;
    }
#endif

    private static async Task<Message?> Later(Message? message)
    {
        await Task.Yield();
        return message;
    }
}
