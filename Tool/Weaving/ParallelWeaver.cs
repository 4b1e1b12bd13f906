using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
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
        var results = new AssemblyResult[tasks.Count];
        // The largest first, so that none is left to be woven alone in the end.
        var waiting = new ConcurrentQueue<int>(Enumerable.Range(0, tasks.Count).OrderByDescending(i => new FileInfo(tasks[i].Image.Path).Length));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        void Work()
        {
            using var resolver = new FileResolver(references);
            var weaver = new AssemblyWeaver(resolver);
            while (!stop.IsCancellationRequested && waiting.TryDequeue(out var next))
            {
                try
                {
                    results[next] = weaver.Weave(tasks[next]);
                    done(results[next]);
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            }
        }

        var threads = Enumerable.Range(0, Math.Clamp(workers, 1, Math.Max(1, tasks.Count)))
            .Select(_ => Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        await Task.WhenAll(threads);
        cancellation.ThrowIfCancellationRequested();
        return results;
    }
}
