using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>The loaded copies of the cases, and the comparison that every case passes.</summary>
internal static class Cases
{
    /// <summary>Public methods, including trivial ones, except those that represent a library.</summary>
    public const string Default =
        """
        <AutoSpan trivial="include" manual="include">
          <Include namespace="AssemblyToProcess" />
        </AutoSpan>
        """;

    static readonly ConcurrentDictionary<string, Lazy<LoadedCopy>> Loaded = new(StringComparer.Ordinal);

    public static LoadedCopy Unwoven(Build build) => Load(Repository.Cases(build));

    public static LoadedCopy Woven(Build build, string configuration = Default) =>
        Load(Harness.Woven.File(Repository.Cases(build), configuration).Path);

    /// <summary>
    /// Calls a method unwoven; woven and unobserved; observed without and with a parent; not sampled; and with a listener that throws.
    /// All have the same outcome. What the observed call recorded is returned.
    /// </summary>
    public static Task<Recorder> Compare(Build build, string member, params object?[] arguments) =>
        Compare(build, Default, member, () => [.. arguments]);

    public static Task<Recorder> Compare(Build build, string configuration, string member, Func<object?[]> arguments) =>
        Compare(Unwoven(build), Woven(build, configuration), member, arguments);

    public static async Task<Recorder> Compare(LoadedCopy unwoven, LoadedCopy woven, string member, Func<object?[]> arguments)
    {
        Task<Outcome> Call() => Outcome.Of(woven, member, arguments());

        var expected = await Outcome.Of(unwoven, member, arguments());
        Same(expected, await Call(), "unobserved");

        using (var unsampled = new Recorder(sampling: ActivitySamplingResult.None))
        {
            Same(expected, await Call(), "not sampled");
            Assert.Empty(unsampled.Spans);
        }

        using (new ThrowingListener())
            Same(expected, await Call(), "with a listener that throws");

        using (var parented = new Recorder())
        using (var parent = new Activity("parent").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            Same(expected, await Call(), "observed under a parent");
            parented.AssertBalanced();
            Assert.All(parented.Spans, span => Assert.Equal(parent.TraceId, span.Activity.TraceId));
        }

        using var recorder = new Recorder();
        Same(expected, await Call(), "observed");
        recorder.AssertBalanced();
        return recorder;
    }

    /// <summary>Attributes in code override every rule: those methods have spans, all others have events.</summary>
    public static void AssertAskedForInCode(RecordedSpan span)
    {
        var types = ((string)span.Tag("code.function.name")!).Split('.');
        Assert.True(types.Contains("Marked") || types.Contains("TaggedInCode"), span + " has a span.");
    }

    static void Same(Outcome expected, Outcome actual, string when) =>
        Assert.True(expected == actual, $"A woven call, {when}, differs.\nunwoven: {expected.Text}\nwoven:   {actual.Text}");

    static LoadedCopy Load(string file) => Loaded.GetOrAdd(file, _ => new Lazy<LoadedCopy>(() => new LoadedCopy(file))).Value;
}
