using System.Collections;
using System.Collections.Generic;
using System.Threading;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>Puts the frame that is expected around the enumerations of an iterator.</summary>
public static class Watched
{
    public static IEnumerable<int> Sequence(string name, IEnumerable<int> inner) => new Enumerable(name, inner);

    public static IEnumerator<int> Sequence(string name, IEnumerator<int> inner) => new WatchedEnumerator(name, inner);

    public static IAsyncEnumerable<int> Sequence(string name, IAsyncEnumerable<int> inner) => new AsyncEnumerable(name, inner);

    sealed class Enumerable(string name, IEnumerable<int> inner) : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() => new WatchedEnumerator(name, inner.GetEnumerator());

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    sealed class AsyncEnumerable(string name, IAsyncEnumerable<int> inner) : IAsyncEnumerable<int>
    {
        public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            new WatchedAsyncEnumerator(name, inner.GetAsyncEnumerator(cancellationToken));
    }
}
