using System;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Methods that the runtime suspends and resumes.</summary>
public class Suspended
{
    [Run(3)]
    public async Task<int> Complete(int n) => n * 2;

    [Run(3)]
    public async Task<int> Yielding(int n)
    {
        await Task.Yield();
        return n + 1;
    }

    [Run(3)]
    public async ValueTask<int> Value(int n)
    {
        await Task.Delay(1);
        return n + 1;
    }

    [Run(2)]
    public async Task Nothing(int n)
    {
        for (var i = 0; i < n; i++)
            await Task.Delay(1).ConfigureAwait(false);
    }

    [Run]
    public async ValueTask NoValue() => await Task.Yield();

    [Run(3, Spans = 3)]
    public async Task<int> Nested(int n)
    {
        var first = await Yielding(n);
        return first + await Value(first);
    }

    [Run(3, Spans = 3)]
    public async Task<int> SideBySide(int n)
    {
        var first = Yielding(n);
        var second = Value(n);
        return await first + await second;
    }

    public async Task<string> Generic<T>(T value)
    {
        await Task.Yield();
        return typeof(T).Name + value;
    }

    [Run(1, Spans = 3)]
    public async Task<string> Instantiated(int n) => await Generic(n) + await Generic("text");

    [Run(5, Spans = 6)]
    public async Task<int> Recursive(int n)
    {
        if (n == 0)
            return 0;
        await Task.Yield();
        return n + await Recursive(n - 1);
    }

    [Run(3)]
    public async Task<int> Lambdas(int n)
    {
        var add = async (int a) =>
        {
            await Task.Yield();
            return a + n;
        };
        return await add(1) + await Local(2);

        async Task<int> Local(int a)
        {
            await Task.Yield();
            return a * n;
        }
    }
}
