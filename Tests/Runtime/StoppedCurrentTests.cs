using System;
using System.Diagnostics;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>
/// A timer runs with the Activity that was current when it was started, which may have stopped long ago. It stays current, because it could not be set again.
/// </summary>
public sealed class StoppedCurrentTests
{
    [Fact]
    public void MakingASourceLeavesItCurrent() => InAContextWhoseCurrentIsStopped(stopped =>
    {
        using var source = WovenAssembly.CreateSource(WovenMethods.Assembly, $"name=Stopped {Guid.NewGuid()}");

        Assert.Same(stopped, Activity.Current);
    });

    [Fact]
    public void RestoringWhatIsCurrentLeavesItCurrent() => InAContextWhoseCurrentIsStopped(stopped =>
    {
        CurrentActivity.Restore(CurrentActivity.Capture());

        Assert.Same(stopped, Activity.Current);
    });

    private static void InAContextWhoseCurrentIsStopped(Action<Activity> test)
    {
        var activity = new Activity("outer").Start();
        var context = System.Threading.ExecutionContext.Capture()!;
        activity.Stop();
        System.Threading.ExecutionContext.Run(context, _ => test(activity), null);
    }
}
