using System;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Differential.Library;

/// <summary>Runs <c>async void</c> methods to their end; what they throw is noted.</summary>
public static class Voids
{
    public static Task Run(Action<int> method, int argument)
    {
        var context = new Context();
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            method(argument);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        return context.Completion.Task;
    }

    sealed class Context : SynchronizationContext
    {
        public TaskCompletionSource Completion { get; } = new();

        public override void OperationCompleted() => Completion.SetResult();

        public override void Post(SendOrPostCallback callback, object? state)
        {
            try
            {
                callback(state);
            }
            catch (Exception exception)
            {
                Journal.Caught(0, exception);
            }
        }
    }
}
