using System;
using System.Diagnostics;

namespace AutoSpan.Tests.Runtime;

/// <summary>A listener that does something of its own in one of its callbacks, and records everything.</summary>
internal sealed class Hostile : IDisposable
{
    readonly ActivityListener listener;

    public Hostile(
        string callback,
        Action deed,
        ActivitySamplingResult answer = ActivitySamplingResult.AllDataAndRecorded,
        string source = "AssemblyToProcess")
    {
        listener = new ActivityListener
        {
            ShouldListenTo = candidate =>
            {
                if (candidate.Name != source)
                    return false;
                Do(nameof(ActivityListener.ShouldListenTo));
                return true;
            },
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
            {
                Do(nameof(ActivityListener.Sample));
                return answer;
            },
            ActivityStarted = _ => Do(nameof(ActivityListener.ActivityStarted)),
            ActivityStopped = _ => Do(nameof(ActivityListener.ActivityStopped)),
            ExceptionRecorder = (Activity _, Exception _, ref TagList _) => Do(nameof(ActivityListener.ExceptionRecorder))
        };
        ActivitySource.AddActivityListener(listener);

        void Do(string here)
        {
            if (here != callback)
                return;
            Deeds++;
            deed();
        }
    }

    /// <summary>How often the callback ran.</summary>
    public int Deeds { get; private set; }

    public void Dispose() => listener.Dispose();
}
