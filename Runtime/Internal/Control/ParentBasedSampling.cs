using System;
using AutoSpan.Hosting;

namespace AutoSpan.Internal;

/// <summary>
/// Whether the sampler is known to answer for a span in this process as it did for the parent. Then nobody is asked about spans under one that is not recorded.
/// </summary>
internal static class ParentBasedSampling
{
    private static Answer? s_answer;

    public static bool IsKnown => s_answer is { } answer && (answer.Follows ?? Find(answer));

    /// <param name="find">Tells whether it does; null while that cannot be told yet.</param>
    public static void Set(Func<bool?>? find) => s_answer = find is null ? null : new Answer(find);

    private static bool Find(Answer answer)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        inside = true;
        try
        {
            return (answer.Follows = answer.Find()) ?? false;
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ListenerFailed(string.Empty, nameof(SpanProcessing.SetSamplerFollowsParent), fault);
            answer.Follows = false;
            return false;
        }
        finally
        {
            inside = before;
        }
    }

    // What one function has answered. Whoever is asking it while another takes its place does not write to that.
    private sealed class Answer(Func<bool?> find)
    {
        private volatile object? _follows;

        public Func<bool?> Find => find;

        public bool? Follows
        {
            get => (bool?)_follows;
            set => _follows = value;
        }
    }
}
