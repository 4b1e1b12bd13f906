using System;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>What a <c>using</c> of a generated program holds: notes that it is disposed, and may throw then.</summary>
public sealed class Resource(int site, Exception? exception) : IDisposable, IAsyncDisposable
{
    public void Dispose()
    {
        Journal.Write(site, "disposed");
        if (exception is not null)
            throw exception;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        Dispose();
    }
}
