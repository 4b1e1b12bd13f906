using System;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Distro.Exporting;
using Xunit;

namespace AutoSpan.Tests.Distro;

public sealed class RetryPauseTests
{
    private static readonly TimeSpan s_long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1, 0, 50)]
    [InlineData(2, 0, 100)]
    [InlineData(5, 0, 800)]
    [InlineData(6, 0, 1000)]
    [InlineData(int.MaxValue, 0, 1000)]
    [InlineData(1, 1, 25)]
    [InlineData(6, 0.5, 750)]
    public void ThePauseDoublesUpToTheLongestAndIsShortenedByChance(int failures, double chance, int milliseconds)
    {
        using var pause = new RetryPause(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1));

        Assert.Equal(milliseconds, pause.LengthAfter(failures, chance).TotalMilliseconds);
    }

    [Fact]
    public async Task ThereIsNoneBeforeAFailureAndAfterASuccess()
    {
        using var pause = new RetryPause(s_long, s_long);
        await Waiting(pause);

        pause.Note(isSuccess: false);
        pause.Note(isSuccess: true);
        await Waiting(pause);
    }

    [Fact]
    public async Task WhoIsInAHurryEndsIt()
    {
        using var pause = new RetryPause(s_long, s_long);
        pause.Note(isSuccess: false);
        var waiting = Waiting(pause);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        pause.Hurry(() => waiting.Wait(s_patience));
        await waiting;
        // Also while several are in a hurry, and not afterwards.
        pause.Hurry(() => pause.Hurry(() => true) && Waiting(pause).Wait(s_patience));
        var next = Waiting(pause);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);

        pause.Hurry(() => next.Wait(s_patience));
        await next;
    }

    private static Task Waiting(RetryPause pause) =>
        Task.Factory.StartNew(pause.Wait, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(s_patience);
}
