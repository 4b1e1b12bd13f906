using System.Collections.Generic;

namespace Benchmarks.Documents;

/// <summary>The most that a figure may be.</summary>
/// <param name="Label">What it is, for readers.</param>
/// <param name="Figure">The name of the figure.</param>
/// <param name="Most">The limit.</param>
internal sealed record Goal(string Label, string Figure, double Most)
{
    /// <summary>What AutoSpan wants to reach.</summary>
    public static IReadOnlyList<Goal> All { get; } =
    [
        new("unobserved, synchronous: ns over plain", "off.sync.extra_ns", 0.3),
        new("unobserved, synchronous: of hand-written", "off.sync.vs_handwritten", 0.25),
        new("unobserved, synchronous: bytes over plain", "off.sync.bytes", 0),
        new("unobserved, synchronous of several lines: ns over plain", "off.lines.extra_ns", 0.3),
        new("unobserved, synchronous of several lines: of hand-written", "off.lines.vs_handwritten", 0.25),
        new("unobserved, small and inlined: ns over plain", "off.inlinable.extra_ns", 0.1),
        new("unobserved, async: ns over plain", "off.async.extra_ns", 1),
        new("unobserved, async: bytes over plain", "off.async.bytes", 0),
        new("unobserved, async that waits: bytes over plain", "off.yield.bytes", 0),
        new("unobserved, iterator of ten: ns over plain", "off.iterator.extra_ns", 1),
        new("unobserved, iterator of ten: bytes over plain", "off.iterator.bytes", 0),
        new("unobserved, async iterator of ten: ns over plain", "off.asynciterator.extra_ns", 1),
        new("unobserved, async iterator of ten: bytes over plain", "off.asynciterator.bytes", 0),
        new("recorded, synchronous: time of hand-written", "on.sync.vs_handwritten", 1),
        new("recorded, synchronous: bytes of hand-written", "on.sync.bytes.vs_handwritten", 1),
        new("recorded, two argument tags: time of hand-written", "on.tagged.sync.vs_handwritten", 1),
        new("recorded, two argument tags: bytes of hand-written", "on.tagged.sync.bytes.vs_handwritten", 1),
        new("recorded, async: time of hand-written", "on.async.vs_handwritten", 1),
        new("recorded, async that waits: time of hand-written", "on.yield.vs_handwritten", 1),
        new("recorded, task-returning: time of hand-written", "on.task.vs_handwritten", 1),
        new("recorded, iterator of ten: time of hand-written", "on.iterator.vs_handwritten", 1),
        new("recorded, async iterator of ten: time of hand-written", "on.asynciterator.vs_handwritten", 1),
        new("not sampled, `AddAutoSpanInstrumentation()`: of hand-written", "unsampled.sync.vs_handwritten", 0.5),
        new("not sampled, `AddSource` alone: of hand-written", "unsampled.addsource.sync.vs_handwritten", 1),
        new("an exception through five frames, unobserved: of hand-written", "throw.5.off.vs_handwritten", 0.65),
        new("an exception through five frames, recorded: of hand-written", "throw.5.vs_handwritten", 0.8),
        new("a real program, unobserved, warm: of plain", "macro.full.off.warm.cpu", 1),
        new("a real program, unobserved, cold: of plain", "macro.full.off.cold", 1.05),
        new("a real program, everything woven, warm: of plain", "macro.everything.off.warm.cpu", 1.15),
        new("start of a web program: of plain", "startup.jit.vs_plain", 1.03),
        new("start of a web program with ReadyToRun: of plain", "startup.readytorun.vs_plain", 1.03),
        new("start of a web program with NativeAOT: of plain", "startup.nativeaot.vs_plain", 1.03),
        new("weaving: of reading and writing with Cecil", "weave.vs_cecil_floor", 1.5),
        new("weaving: time of a method at 100,000 over 1,000", "weave.scaling", 1.1),
        new("weaving: peak memory of Cecil's", "weave.peak.vs_cecil", 1.5),
        new("weaving: bytes of a synchronous method", "weave.bytes_per_sync_method", 110),
        new("weaving: part of a build", "weave.build_share", 0.05)
    ];
}
