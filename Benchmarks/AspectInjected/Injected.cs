using System.Collections.Generic;
using System.Threading.Tasks;

namespace Benchmarks.Cases;

/// <summary>The measured methods, traced by AspectInjector.</summary>
public struct Injected : IMethods
{
    // Its advice is around methods of a class.
    private static readonly InjectedMethods s_methods = new();

    public readonly int Add(int first, int second) => s_methods.Add(first, second);

    public readonly int AddLines(int first, int second) => s_methods.AddLines(first, second);

    public readonly int AddBare(int first, int second) => s_methods.AddBare(first, second);

    public readonly int AddTagged(int first, int second) => s_methods.AddTagged(first, second);

    public readonly int Scale(int value) => s_methods.Scale(value);

    public readonly Task<int> ForwardAsync(int first, int second) => s_methods.ForwardAsync(first, second);

    public readonly Task<int> AddAsync(int first, int second) => s_methods.AddAsync(first, second);

    public readonly Task<int> AddBareAsync(int first, int second) => s_methods.AddBareAsync(first, second);

    public readonly Task<int> AddTaggedAsync(int first, int second) => s_methods.AddTaggedAsync(first, second);

    public readonly Task<int> YieldAsync(int first, int second) => s_methods.YieldAsync(first, second);

    public readonly IEnumerable<int> Count(int count) => s_methods.Count(count);

    public readonly IAsyncEnumerable<int> CountAsync(int count) => s_methods.CountAsync(count);

    public readonly int Throw(int value) => s_methods.Throw(value);

    public readonly int ThrowDeep(int value) => s_methods.ThrowDeep(value);
}
