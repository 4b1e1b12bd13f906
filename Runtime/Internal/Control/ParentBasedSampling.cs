using System;
using AutoSpan.Hosting;

namespace AutoSpan.Internal;

/// <summary>
/// Whether the sampler is known to answer for a span in this process as it did for the parent. Then nobody is asked about spans under one that is not recorded.
/// </summary>
internal static class ParentBasedSampling
{
    private const int Unknown = 0;
    private const int Yes = 1;
    private const int No = 2;

    private static Answer? s_answer;

    public static bool IsKnown => s_answer is { } answer && (answer.Known == Yes || (answer.Known == Unknown && Find(answer)));

    /// <param name="find">Tells whether it does; null while that cannot be told yet.</param>
    public static void Set(Func<bool?>? find) => s_answer = find is null ? null : new Answer(find);

    private static bool Find(Answer answer)
    {
        ref var inside = ref ReentrancyGuard.Inside;
        if (inside)
            return false;

        inside = true;
        try
        {
            if (answer.Find() is { } follows)
                answer.Known = follows ? Yes : No;

            return answer.Known == Yes;
        }
        catch (Exception fault)
        {
            AutoSpanEventSource.Log?.ListenerFailed(string.Empty, nameof(SpanProcessing.SetSamplerFollowsParent), fault);
            answer.Known = No;
            return false;
        }
        finally
        {
            inside = false;
        }
    }

    // What one function has answered. Whoever is asking it while another takes its place does not write to that.
    private sealed class Answer(Func<bool?> find)
    {
        private volatile int _known;

        public Func<bool?> Find => find;

        public int Known
        {
            get => _known;
            set => _known = value;
        }
    }
}
