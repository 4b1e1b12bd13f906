using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Assemblies;

namespace AutoSpan.Tool.Weaving;

/// <summary>
/// Weaves assemblies side by side. Each worker has one assembly in memory, besides the references, which it reads once for all of its assemblies.
/// </summary>
internal static class ParallelWeaver
{
    /// <param name="tasks">The assemblies.</param>
    /// <param name="references">Where their references are.</param>
    /// <param name="workers">How many are woven at a time.</param>
    /// <param name="done">Called after each, from any thread.</param>
    /// <param name="cancellation">Ends the work after the assemblies that are being woven.</param>
    /// <returns>The results in the order of the tasks.</returns>
    public static async Task<IReadOnlyList<AssemblyResult>> WeaveAsync(
        IReadOnlyList<AssemblyTask> tasks, ReferenceFiles references, int workers, Action<AssemblyResult> done, CancellationToken cancellation)
    {
        var results = new ConcurrentDictionary<AssemblyTask, AssemblyResult>(ReferenceEqualityComparer.Instance);
        var order = new TaskOrder(tasks);
        await using var stop = cancellation.Register(order.Stop);

        void Work()
        {
            using var resolver = new FileResolver(references);
            var weaver = new AssemblyWeaver(resolver);
            while (order.Take() is { } task)
            {
                try
                {
                    var result = weaver.Weave(task);
                    results[task] = result;
                    if (task.Output is not null && !result.HasErrors)
                        references.Replace(task.Output);
                    done(result);
                    order.Finish(task);
                }
                catch
                {
                    order.Stop();
                    throw;
                }
            }
        }

        var threads = Enumerable.Range(0, Math.Clamp(workers, 1, Math.Max(1, tasks.Count)))
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        await Task.WhenAll(threads);
        cancellation.ThrowIfCancellationRequested();
        return [.. tasks.Select(task => results[task])];
    }
}
