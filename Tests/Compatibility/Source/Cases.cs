using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace Baseline;

public enum Level
{
    Low,
    High
}

public sealed class Order(string id)
{
    public string Id { get; } = id;

    public Order? Next { get; init; }

    public string Broken => throw new InvalidOperationException("It has no value.");
}

/// <summary>Each public method without parameters is a case. Its result is what the caller is told.</summary>
public static class Cases
{
    // Spans of every shape.
    public static string Synchronous() => Report(() => $"{new Methods().Add(1, 2)} {new Methods().Nested(3)}");

    public static string Throws() => Report(() => new Methods().Throw().ToString());

    public static string ThrowsInFinally() => Report(() => new Methods().ThrowInFinally().ToString());

    public static string Cancels() => Report(() => new Methods().Cancel().ToString());

    public static string Constructs() => Report(() => new Built("name").Name);

    public static string ConstructorThrows() => Report(() => new Built(null).Name);

    public static Task<string> Asynchronous() => Report(async () => $"{await new Methods().AddAsync(1, 2)}");

    public static Task<string> AsynchronousThrows() => Report(async () => $"{await new Methods().ThrowAsync()}");

    public static Task<string> OwnBuilder() => Report(async () => $"{await new Methods().LaterAsync(7).Task}");

    public static Task<string> Tasks() => Report(async () =>
    {
        var methods = new Methods();
        await methods.ReturnTask(Later());
        await methods.ReturnValueTask(new ValueTask(Later()));
        await methods.ReturnValueTask(default);
        return $"{await methods.ReturnTaskOfResult(Later())} {await methods.ReturnValueTaskOfResult(new ValueTask<int>(Later()))} "
            + $"{await methods.ReturnValueTaskOfResult(new ValueTask<int>(4))}";
    });

    public static Task<string> TasksFail() =>
        Report(async () => $"{await new Methods().ReturnTaskOfResult(Task.FromException<int>(new InvalidOperationException("later")))}");

    public static Task<string> TasksCancelled() => Report(async () => $"{await new Methods().ReturnTaskOfResult(Task.FromCanceled<int>(new(true)))}");

    public static Task<string> TasksRead() => Report(async () =>
        $"{await new Read().TaskOfResult(Later())} {await new Read().ValueTaskOfResult(new ValueTask<int>(Later()))} "
            + $"{await new Read().ValueTaskOfResult(new ValueTask<int>(4))}");

    public static string Sequence() => Report(() => string.Join(" ", new Methods().Count(3).Select(number => number + new Methods().Add(number, 1))));

    public static string SequenceBroken() => Report(() => $"{new Methods().Count(3).First()}");

    public static string SequenceThrows() => Report(() => string.Join(" ", new Methods().Count(-1)));

    public static Task<string> AsyncSequence() => Report(async () => await JoinAsync(new Methods().CountAsync(3)));

    public static Task<string> AsyncSequenceThrows() => Report(async () => await JoinAsync(new Methods().CountAsync(-1)));

    // Settings.
    public static string Settings() =>
        Report(() => $"{Configured.Client(1)} {Configured.Root(2)} {Configured.Located(3)} {Configured.Recursive(3)} {Configured.Uncoded(4)}");

    public static string RecordsAll() => Report(() => $"{Configured.RecordAll()}");

    // Tags.
    public static string Tags()
    {
        var order = new Order("o1") { Next = new Order("o2") };
        Dictionary<string, int> stock = new() { ["apple"] = 3 };
        return Report(() => Tagged.Everything(
            order, true, 1, 2L, 3UL, 0.5, Guid.Empty, Level.High, ["a", "b"], new Version(1, 2), stock, stock).ToString());
    }

    public static string TagsOfTypeParameters() => Report(() => $"{Tagged.Generic(5)} {Tagged.Generic("text")}");

    public static string TagFails() => Report(() => $"{Tagged.Broken(new Order("o1"))}");

    public static string ReturnValue() => Report(() => $"{Tagged.Returned(5)}");

    public static string Errors() => Report(() => $"{Failing.Boolean()} {Failing.Number()} {Failing.Real()} {Failing.Text()} {Failing.Null()}");

    // Parents from elsewhere.
    public static string RemoteParents()
    {
        const string Parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        ActivityContext.TryParse(Parent, null, true, out var context);
        return Report(() =>
            $"{Remote.OfText(Parent)} {Remote.OfContext(context)} {Remote.OfActivity(null)} "
                + $"{Remote.OfHeaders(new() { ["traceparent"] = Parent })} {Remote.Broken(new Order("o1"))}");
    }

    // Events.
    public static string Events() => Report(() => $"{Happens.Entered(1)} {Happens.Returned(2)}");

    public static string EventThrows() => Report(() => $"{Happens.Thrown(1)}");

    public static Task<string> EventAsyncThrows() => Report(async () => $"{await Happens.ThrownAsync(1)}");

    public static Task<string> EventsOfTasks() => Report(async () =>
    {
        await Happens.ReturnedTask(Later());
        await Happens.ReturnedValueTask(new ValueTask(Later()));
        await Happens.ThrownTask(Later());
        await Happens.ThrownValueTask(new ValueTask(Later()));
        return $"{await Happens.ReturnedTaskOfResult(Later())} {await Happens.ReturnedValueTaskOfResult(new ValueTask<int>(4))} "
            + $"{await Happens.ThrownValueTaskOfResult(new ValueTask<int>(5))}";
    });

    public static Task<string> EventsOfFailedTasks() => Report(async () =>
        $"{await Happens.ThrownValueTaskOfResult(new ValueTask<int>(Task.FromException<int>(new InvalidOperationException("later"))))}");

    static async Task<int> Later()
    {
        await Task.Yield();
        return 1;
    }

    static async Task<string> JoinAsync(IAsyncEnumerable<int> numbers)
    {
        List<int> all = [];
        await foreach (var number in numbers)
            all.Add(number);
        return string.Join(" ", all);
    }

    static string Report(Func<string> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception)
        {
            return $"{exception.GetType()}: {exception.Message}";
        }
    }

    static async Task<string> Report(Func<Task<string>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception exception)
        {
            return $"{exception.GetType()}: {exception.Message}";
        }
    }
}
