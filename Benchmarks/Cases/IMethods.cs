using System.Collections.Generic;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

/// <summary>
/// The measured methods. A variant is a struct, so that each loop over one is compiled for it alone: calls are direct, small methods can be inlined, and no
/// variant profits from what the JIT learnt of another.
/// </summary>
public interface IMethods
{
    /// <summary>Synchronous; its span has <c>code.function.name</c>, as those of all methods but the two next ones.</summary>
    int Add(int first, int second);

    /// <summary>Synchronous, with exceptions from several lines, so that a woven one has no copy.</summary>
    int AddLines(int first, int second);

    /// <summary>Synchronous; its span has no tag.</summary>
    int AddBare(int first, int second);

    /// <summary>Synchronous; its span has both arguments too.</summary>
    int AddTagged(int first, int second);

    /// <summary>Synchronous, and small enough for the JIT to inline.</summary>
    int Scale(int value);

    /// <summary>Returns a task that it has not awaited.</summary>
    Task<int> ForwardAsync(int first, int second);

    /// <summary>Asynchronous, and completes at once.</summary>
    Task<int> AddAsync(int first, int second);

    /// <summary>As <see cref="AddAsync"/>; its span has no tag.</summary>
    Task<int> AddBareAsync(int first, int second);

    /// <summary>As <see cref="AddAsync"/>; its span has both arguments too.</summary>
    Task<int> AddTaggedAsync(int first, int second);

    /// <summary>Asynchronous, and yields once.</summary>
    Task<int> YieldAsync(int first, int second);

    /// <summary>An iterator.</summary>
    IEnumerable<int> Count(int count);

    /// <summary>An async iterator that never waits.</summary>
    IAsyncEnumerable<int> CountAsync(int count);

    /// <summary>Throws through one frame.</summary>
    /// <exception cref="System.InvalidOperationException">Always.</exception>
    int Throw(int value);

    /// <summary>Throws through five frames.</summary>
    /// <exception cref="System.InvalidOperationException">Always.</exception>
    int ThrowDeep(int value);
}
