using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>
/// A span as it should be. Beside each program another is compiled whose methods say in plain C# when a span has to begin and end, under which
/// parent and with which status.
/// </summary>
public sealed class Frame
{
    static readonly AsyncLocal<Frame?> current = new();
    static readonly List<string> events = [];
    static readonly HashSet<string> loose = [];

    readonly string name;
    readonly Frame? parent;
    bool failed;

    Frame(string name)
    {
        this.name = name;
        parent = current.Value;
        Add(Started(name, parent?.name));
        Activate();
    }

    /// <summary>Starts and ends of spans in their order.</summary>
    internal static IReadOnlyList<string> Events
    {
        get
        {
            lock (events)
                return [.. events];
        }
    }

    internal static void Clear()
    {
        events.Clear();
        loose.Clear();
        current.Value = null;
    }

    /// <summary>True when every span has ended.</summary>
    internal static bool AreEnded => Events is var all && all.Count(one => one[0] == '+') * 2 == all.Count;

    /// <summary>Names of the spans that end with a task of somebody else's.</summary>
    internal static IReadOnlySet<string> Loose => loose;

    internal static string Started(string name, string? parent) => $"+ {name} under {parent ?? "nothing"}";

    internal static string Ended(string name, bool failed) => $"- {name}{(failed ? " failed" : "")}";

    public static Frame Enter(string name) => new(name);

    /// <summary>The method is left by this exception.</summary>
    public void Left(Exception exception) => failed |= exception is not OperationCanceledException;

    /// <summary>The method is left.</summary>
    public void Exit()
    {
        End();
        Deactivate();
    }

    public Task Hand(Task task)
    {
        WhenCompleted(task);
        return task;
    }

    public Task<int> Hand(Task<int> task)
    {
        WhenCompleted(task);
        return task;
    }

    public ValueTask Hand(ValueTask task) => new(Hand(task.AsTask()));

    public ValueTask<int> Hand(ValueTask<int> task) => new(Hand(task.AsTask()));

    internal void Activate() => current.Value = this;

    internal void Deactivate() => current.Value = parent;

    internal static Frame? Current
    {
        get => current.Value;
        set => current.Value = value;
    }

    internal void End() => Add(Ended(name, failed));

    // Whoever waits for a task may see that it is completed, and go on, before its continuations have run.
    void WhenCompleted(Task? task)
    {
        lock (events)
            loose.Add(name);
        if (task is null or { IsCompleted: true })
            Complete(task);
        else
            task.ContinueWith(Complete, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        Deactivate();
    }

    void Complete(Task? task)
    {
        if (task?.Exception?.InnerException is { } exception)
            Left(exception);
        End();
    }

    static void Add(string text)
    {
        lock (events)
            events.Add(text);
    }
}
