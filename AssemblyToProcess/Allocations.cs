using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>One method of each shape, which completes at once and allocates nothing where the compiler can help it.</summary>
public static class Allocations
{
    static readonly Task<bool> True = Task.FromResult(true);

    static readonly Task<bool> False = Task.FromResult(false);

    static int calls;

    public static int Sum()
    {
        var sum = 0;
        for (var i = 0; i < 3; i++)
            sum += i;
        return sum;
    }

    public static void Nothing() => calls++;

    public static Task Complete() => Task.CompletedTask;

    public static Task<bool> CompleteOf() => True;

    public static ValueTask ValueComplete() => default;

    public static ValueTask<int> ValueCompleteOf() => new(calls);

    public static async Task Async() => await Task.CompletedTask;

    public static async Task<bool> AsyncOf() => await True;

    public static async ValueTask AsyncValue() => await Task.CompletedTask;

    public static async ValueTask<int> AsyncValueOf() => await new ValueTask<int>(3);

    public static bool Told(string text, int number) => text.Length > number;

    public static Task<bool> ToldTask(string text, int number) => text.Length > number ? True : False;

    public static ValueTask<int> ToldValueTask(string text, int number) => new(text.Length + number);

    public static async ValueTask<bool> ToldAsync(string text, int number) => text.Length > number && await True;

    public static async ValueTask<int> ToldUnused(string text, int number) => await new ValueTask<int>(3);

    public static IEnumerable<int> ToldEach(string text, int number)
    {
        yield return text.Length;
        yield return number;
    }

    public static ValueTask<int> AsyncGeneric() => Generic(3);

    static async ValueTask<T> Generic<T>(T value) => await new ValueTask<T>(value);
}
