using System;
using System.Threading;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Methods that return a task without a state machine of their own.</summary>
public class Tasks
{
    [Run]
    public Task Complete() => Task.CompletedTask;

    [Run(3)]
    public Task<int> CompleteWith(int number) => Task.FromResult(number);

    [Run]
    public Task Faulted() => Task.FromException(new InvalidOperationException("faulted"));

    [Run]
    public Task<int> FaultedOf() => Task.FromException<int>(new InvalidOperationException("faulted"));

    [Run]
    public Task Cancelled() => Task.FromCanceled(new CancellationToken(true));

    [Run]
    public Task<string> CancelledOf() => Task.FromCanceled<string>(new CancellationToken(true));

    [Run]
    public Task ThrowsBefore() => throw new ArgumentException("synchronous");

    [Run]
    public Task CancelsBefore() => throw new OperationCanceledException("synchronous");

    [Run]
    public Task Later() => LaterCore();

    [Run(5)]
    public Task<int> LaterWith(int number) => LaterCore(number);

    [Run]
    public Task FaultedLater() => FaultedLaterCore();

    [Run]
    public Task<int> FaultedLaterOf() => FaultedLaterCore();

    [Run]
    public Task SeveralFaults()
    {
        var all = new TaskCompletionSource<int>();
        all.SetException([new InvalidOperationException("one"), new ArgumentException("two")]);
        return all.Task;
    }

    [Run(1), Run(2), Run(3), Run(4)]
    public Task<string> SeveralReturns(int kind)
    {
        switch (kind)
        {
            case 1: return Task.FromResult("one");
            case 2: return LaterCore("two");
            case 3: throw new InvalidOperationException("three");
            default:
                try
                {
                    return LaterCore("four");
                }
                finally
                {
                    GC.KeepAlive(this);
                }
        }
    }

    public Task? Null() => null;

    public Task<int>? NullOf() => null;

    public Task Given(Task task) => task;

    public Task<T> GivenOf<T>(Task<T> task) => task;

    public Task<int> GivenInt(Task<int> task) => task;

    [Run]
    public ValueTask ValueComplete() => default;

    [Run(3)]
    public ValueTask<int> ValueCompleteWith(int number) => new(number);

    [Run]
    public ValueTask ValueLater() => new(LaterCore());

    [Run(4)]
    public ValueTask<int> ValueLaterWith(int number) => new(LaterCore(number));

    [Run]
    public ValueTask<int> ValueFaulted() => new(Task.FromException<int>(new InvalidOperationException("faulted")));

    [Run]
    public ValueTask ValueFaultedLater() => new(FaultedLaterCore());

    [Run]
    public ValueTask<int> ValueThrowsBefore() => throw new ArgumentException("synchronous");

    [Run]
    public ValueTask ValueCancelled() => new(Task.FromCanceled(new CancellationToken(true)));

    public ValueTask ValueGiven(ValueTask task) => task;

    public ValueTask<int> ValueGivenOf(ValueTask<int> task) => task;

    static async Task LaterCore() => await Task.Yield();

    static async Task<T> LaterCore<T>(T value)
    {
        await Task.Yield();
        return value;
    }

    static async Task<int> FaultedLaterCore()
    {
        await Task.Yield();
        throw new InvalidOperationException("faulted later");
    }
}
