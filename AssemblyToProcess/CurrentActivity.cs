using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Code that uses <see cref="Activity.Current"/>, and code that meddles with it.</summary>
public class CurrentActivity
{
    [Run]
    public void Tags() => Activity.Current?.SetTag("by.hand", 7);

    public string? Name() => Activity.Current?.OperationName;

    public void LeavesOneRunning() => new Activity("left running").Start();

    public void SetsNone() => Activity.Current = null;

    public void StopsOurs() => Activity.Current?.Stop();

    public void DisposesOurs() => Activity.Current?.Dispose();

    public void StopsTheOneOutside(Activity outside) => outside.Stop();

    public void ThrowsAndLeavesOneRunning()
    {
        new Activity("left running").Start();
        throw new InvalidOperationException("left");
    }

    [Run]
    public void RenamesOurs()
    {
        if (Activity.Current is { } current)
            current.DisplayName = current.DisplayName;
    }

    [Run]
    public async Task LeavesOneRunningAsync()
    {
        await Task.Yield();
        new Activity("left running").Start();
    }

    public async Task StopsOursAsync()
    {
        Activity.Current?.Stop();
        await Task.Yield();
    }

    [Run]
    public async Task SetsNoneAsync()
    {
        Activity.Current = null;
        await Task.Yield();
    }

    public Task LeavesOneRunningTask()
    {
        new Activity("left running").Start();
        return Task.CompletedTask;
    }

    // What is current before, after, and after an await of the body.
    public async Task<string?[]> NamesAsync(Task gate)
    {
        var first = Activity.Current?.OperationName;
        await gate;
        return [first, Activity.Current?.OperationName];
    }

    [Run]
    public void StartsOneOfItsOwn()
    {
        using var source = new ActivitySource("AssemblyToProcess.ByHand");
        using var activity = source.StartActivity("by hand");
    }
}
