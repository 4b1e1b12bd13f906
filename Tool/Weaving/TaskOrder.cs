using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace AutoSpan.Tool.Weaving;

/// <summary>
/// Hands out tasks for assemblies so that each comes after those that it refers to, as in a build: an assembly tells the sources of its references too. Among
/// those that can be woven the largest comes first, so that none is left to be woven alone in the end. It can be used by several threads.
/// </summary>
internal sealed class TaskOrder
{
    private readonly object _gate = new();
    private readonly List<AssemblyTask> _waiting;
    private readonly HashSet<string> _unfinished;
    private int _running;

    public TaskOrder(IEnumerable<AssemblyTask> tasks)
    {
        _waiting = [.. tasks.OrderByDescending(task => new FileInfo(task.Image.Path).Length)];
        _unfinished = _waiting.Select(task => task.Image.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The next task; null when there is no more, or another thread has failed. It waits for tasks that others have to finish first.</summary>
    public AssemblyTask? Take()
    {
        lock (_gate)
        {
            while (_waiting.Count > 0)
            {
                // Assemblies that refer to each other have no order: one of them has to be first.
                if ((_waiting.Find(IsReady) ?? (_running == 0 ? _waiting[0] : null)) is { } next)
                {
                    _waiting.Remove(next);
                    _running++;
                    return next;
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    public void Finish(AssemblyTask task)
    {
        lock (_gate)
        {
            _unfinished.Remove(task.Image.Name);
            _running--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Lets nobody take anything any more.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _waiting.Clear();
            Monitor.PulseAll(_gate);
        }
    }

    private bool IsReady(AssemblyTask task) => !task.Image.References.Concat(task.Deployed)
        .Any(name => !name.Equals(task.Image.Name, StringComparison.OrdinalIgnoreCase) && _unfinished.Contains(name));
}
