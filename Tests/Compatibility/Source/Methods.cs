using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Baseline;

/// <summary>Methods of every shape, with the default settings.</summary>
public sealed class Methods
{
    public int Add(int left, int right) => int.Parse($"{left + right}");

    public int Nested(int number) => Add(number, Add(number, 1));

    public int Throw() => throw new InvalidOperationException("thrown");

    // What passes the filter first is replaced in the block, and caught in there.
    public int ThrowInFinally()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            try
            {
                throw new ArgumentException("second");
            }
            catch (ArgumentException)
            {
            }
        }
    }

    public int Cancel() => throw new OperationCanceledException();

    public async Task<int> AddAsync(int left, int right)
    {
        await Task.Yield();
        return Add(left, right);
    }

    public async Task<int> ThrowAsync()
    {
        await Task.Yield();
        return Throw();
    }

    public async Later<int> LaterAsync(int number)
    {
        await Task.Yield();
        return Add(number, 1);
    }

    public Task ReturnTask(Task<int> task) => Keep(task);

    public Task<int> ReturnTaskOfResult(Task<int> task) => Keep(task);

    public ValueTask ReturnValueTask(ValueTask task) => Keep(task);

    public ValueTask<int> ReturnValueTaskOfResult(ValueTask<int> task) => Keep(task);

    public IEnumerable<int> Count(int count)
    {
        if (count < 0)
            throw new ArgumentException("negative");

        for (var number = 0; number < count; number++)
            yield return Add(number, 0);
    }

    public async IAsyncEnumerable<int> CountAsync(int count)
    {
        if (count < 0)
            throw new ArgumentException("negative");

        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return Add(number, 0);
        }
    }

    static T Keep<T>(T value) => value;
}

public sealed class Built
{
    public Built(string? name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    public string Name { get; }
}

public sealed class Read
{
    public Task<int> TaskOfResult(Task<int> task) => Keep(task);

    public ValueTask<int> ValueTaskOfResult(ValueTask<int> task) => Keep(task);

    static T Keep<T>(T value) => value;
}

public static class Configured
{
    public static int Client(int number) => int.Parse($"{number}");

    public static int Root(int number) => int.Parse($"{number}");

    public static int Located(int number) => int.Parse($"{number}");

    public static int Recursive(int number) => number == 0 ? 0 : 1 + Recursive(number - 1);

    public static int Uncoded(int number) => int.Parse($"{number}");

    public static int RecordAll() => new Methods().Throw();
}

public static class Tagged
{
    public static int Everything(
        Order order, bool flag, int number, long large, ulong unsigned, double real, Guid id, Level level, string[] names, object any,
        IDictionary<string, int> stock, IReadOnlyDictionary<string, int> shown) => names.Length;

    public static T Generic<T>(T value) => value;

    public static int Broken(Order order) => order.Id.Length;

    public static int Returned(int number) => int.Parse($"{number}");
}

public static class Failing
{
    public static bool Boolean() => bool.Parse("False");

    public static int Number() => int.Parse("500");

    public static double Real() => double.Parse("1");

    public static string Text() => string.Concat("fai", "led");

    public static Order? Null() => new Order("o1").Next;
}

public static class Remote
{
    public static int OfText(string parent) => parent.Length;

    public static int OfContext(ActivityContext parent) => parent.IsRemote ? 1 : 0;

    public static int OfActivity(Activity? parent) => parent is null ? 0 : 1;

    public static int OfHeaders(Dictionary<string, string> parent) => parent.Count;

    public static int Broken(Order parent) => parent.Id.Length;
}

public static class Happens
{
    public static int Entered(int number) => int.Parse($"{number}");

    public static int Returned(int number) => int.Parse($"{number}");

    public static int Thrown(int number) => throw new InvalidOperationException($"thrown {number}");

    public static async Task<int> ThrownAsync(int number)
    {
        await Task.Yield();
        throw new InvalidOperationException($"thrown {number}");
    }

    public static Task ReturnedTask(Task<int> task) => Keep(task);

    public static Task<int> ReturnedTaskOfResult(Task<int> task) => Keep(task);

    public static ValueTask ReturnedValueTask(ValueTask task) => Keep(task);

    public static ValueTask<int> ReturnedValueTaskOfResult(ValueTask<int> task) => Keep(task);

    public static Task ThrownTask(Task<int> task) => Keep(task);

    public static ValueTask ThrownValueTask(ValueTask task) => Keep(task);

    public static ValueTask<int> ThrownValueTaskOfResult(ValueTask<int> task) => Keep(task);

    static T Keep<T>(T value) => value;
}

/// <summary>An awaitable whose builder does not restore what is current.</summary>
[AsyncMethodBuilder(typeof(LaterBuilder<>))]
public sealed class Later<T>
{
    internal TaskCompletionSource<T> Completion { get; } = new();

    public Task<T> Task => Completion.Task;
}

public sealed class LaterBuilder<T>
{
    public Later<T> Task { get; } = new();

    public static LaterBuilder<T> Create() => new();

    public void Start<TStateMachine>(ref TStateMachine machine)
        where TStateMachine : IAsyncStateMachine => machine.MoveNext();

    public void SetStateMachine(IAsyncStateMachine machine)
    {
    }

    public void SetResult(T result) => Task.Completion.SetResult(result);

    public void SetException(Exception exception) => Task.Completion.SetException(exception);

    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        IAsyncStateMachine boxed = machine;
        awaiter.OnCompleted(boxed.MoveNext);
    }

    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        IAsyncStateMachine boxed = machine;
        awaiter.OnCompleted(boxed.MoveNext);
    }
}
