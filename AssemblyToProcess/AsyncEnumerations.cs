using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Consumers of asynchronous sequences.</summary>
public class AsyncEnumerations
{
    readonly AsyncSequences sequences = new();
    readonly List<string?> log = [];

    [Run(Spans = 3)]
    public async Task<int> Repeated()
    {
        var numbers = sequences.Count(3);
        return await Sum(numbers) + await Sum(numbers);
    }

    [Run(Spans = 4)]
    public async Task<int> Nested()
    {
        var sum = 0;
        var numbers = sequences.Count(2);
        await foreach (var one in numbers)
        await foreach (var other in numbers)
            sum += one * other;
        return sum;
    }

    [Run(Spans = 2)]
    public async Task<int> AtOnce() => await Sum(sequences.AtOnce(3));

    [Run(Spans = 2)]
    public async Task<int> NoElements() => await Sum(sequences.Empty());

    [Run]
    public async Task<bool> NeverEnumerated() => await Task.FromResult(sequences.Count(3) is not null);

    [Run(Spans = 2)]
    public async Task<int> WithoutContext()
    {
        var sum = 0;
        await foreach (var number in sequences.Count(3).ConfigureAwait(false))
            sum += number;
        return sum;
    }

    [Run(Spans = 2)]
    public async Task<string> Breaks()
    {
        await foreach (var number in sequences.Guarded(log))
            if (number == 2)
                break;
        return log.Count + log[^1]!.Substring(0, 7);
    }

    [Run(Spans = 2)]
    public async Task<string> ConsumerThrows()
    {
        try
        {
            await foreach (var _ in sequences.Guarded(log))
                throw new ArgumentException("consumer");
            return "none";
        }
        catch (ArgumentException exception)
        {
            return exception.Message + log.Count;
        }
    }

    [Run(Spans = 2)]
    public async Task Cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await foreach (var number in sequences.Endless().WithCancellation(cancellation.Token))
            if (number == 3)
                cancellation.Cancel();
    }

    [Run(1, Spans = 2), Run(3, Spans = 2)]
    public async Task ThrowsInBody(int place) => await Sum(sequences.FailsAt(place));

    [Run(false, Spans = 2), Run(true, Spans = 2)]
    public async Task ThrowsInFinally(bool waits) => await Sum(sequences.FailsInFinally(waits));

    [Run(false, Spans = 2), Run(true, Spans = 2)]
    public async Task ThrowsInFinallyOfBreak(bool waits)
    {
        await foreach (var _ in sequences.FailsInFinally(waits))
            break;
    }

    [Run(Spans = 2)]
    public async Task ThrowsAtOnce() => await Sum(sequences.FailsAt(1));

    [Run(Spans = 2)]
    public async Task ThrowsAfterAwait() => await Sum(sequences.FailsAt(2));

    [Run(Spans = 3)]
    public async Task ThrowsInCleanUp() => await ThrowsInFinallyOfBreak(false);

    [Run(Spans = 3)]
    public async Task ThrowsInCleanUpThatAwaits() => await ThrowsInFinallyOfBreak(true);

    [Run(Spans = 2)]
    public async Task<int> ThroughEnumerator()
    {
        var sum = 0;
        await using var enumerator = sequences.Enumerator(3);
        while (await enumerator.MoveNextAsync())
            sum += enumerator.Current;
        return sum;
    }

    [Run(Spans = 2)]
    public async Task<string> OfGenericType()
    {
        await foreach (var pair in new AsyncBag<int>([3, 4]).Paired(one => one + "!"))
            log.Add(pair.Key + pair.Value);
        return string.Join(",", log);
    }

    [Run(Spans = 2)]
    public async Task<int> OfStruct() => await Sum(new AsyncCountdown(3).Down());

    static async Task<int> Sum(IAsyncEnumerable<int> numbers)
    {
        var sum = 0;
        await foreach (var number in numbers)
            sum += number;
        return sum;
    }
}
