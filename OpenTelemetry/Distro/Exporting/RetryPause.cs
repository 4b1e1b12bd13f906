using System;
using System.Threading;

namespace AutoSpan.Distro.Exporting;

/// <summary>
/// Spares the processor while a backend fails: before each attempt after a failure, the exporter waits, and twice as long after each further one. Meanwhile
/// spans wait in the queue. Who has little time, such as the end of the process, ends the waiting.
/// </summary>
/// <param name="shortest">The pause after the first failure.</param>
/// <param name="longest">The longest pause.</param>
internal sealed class RetryPause(TimeSpan shortest, TimeSpan longest) : IDisposable
{
    private readonly ManualResetEventSlim _hurry = new();
    private readonly object _gate = new();
    private int _hurrying;
    private int _failures;

    /// <summary>Waits where the last attempt has failed.</summary>
    public void Wait()
    {
        if (_failures > 0)
            _hurry.Wait(LengthAfter(_failures, Random.Shared.NextDouble()));
    }

    /// <summary>Takes the outcome of an attempt.</summary>
    public void Note(bool isSuccess) => _failures = isSuccess ? 0 : _failures + 1;

    /// <summary>Does something without any pause.</summary>
    public bool Hurry(Func<bool> action)
    {
        Count(1);
        try
        {
            return action();
        }
        finally
        {
            Count(-1);
        }
    }

    public void Dispose() => _hurry.Dispose();

    /// <summary>The length of the pause, of which up to half is left to chance: programs that lost the same backend do not come back all at once.</summary>
    /// <param name="failures">How many attempts in a row have failed.</param>
    /// <param name="chance">From 0 to 1.</param>
    internal TimeSpan LengthAfter(int failures, double chance)
    {
        // Beyond, it is the longest in any case, and the number would become too large.
        var length = shortest * Math.Pow(2, Math.Min(failures, 20) - 1);
        return (length < longest ? length : longest) * (1 - (chance / 2));
    }

    private void Count(int change)
    {
        lock (_gate)
        {
            _hurrying += change;
            if (_hurrying > 0)
                _hurry.Set();
            else
                _hurry.Reset();
        }
    }
}
