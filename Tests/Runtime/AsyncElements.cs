using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Runtime;

/// <summary>An async enumerator that does what a test says.</summary>
internal sealed class AsyncElements(Func<ValueTask<bool>> moveNext, Func<ValueTask> dispose) : IAsyncEnumerator<int>
{
    public int Current => 1;

    public ValueTask<bool> MoveNextAsync() => moveNext();

    public ValueTask DisposeAsync() => dispose();
}
