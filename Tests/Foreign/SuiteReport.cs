using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AutoSpan.Foreign;

/// <summary>Runs a suite in all its variants, and writes what differs and the rows of the table.</summary>
internal sealed class SuiteReport(Suite suite, Packages packages, string folder, TextWriter output)
{
    /// <summary>True if no test fails only when woven.</summary>
    public bool Run(IReadOnlyList<Variant> variants)
    {
        var build = VariantRun.Build(suite, Variant.Plain, packages, FolderOf(Variant.Plain));
        var ((plain, time), (again, timeAgain)) = (build.Test(), build.Test());
        var unstable = Comparison.Unstable(plain, again);
        output.WriteLine($"plain: {plain.Total} tests, {plain.Passed} passed, {unstable.Count} methods unstable");
        foreach (var method in unstable)
            output.WriteLine($"  unstable: {method}");

        var processor = Math.Min(time.Processor.TotalSeconds, timeAgain.Processor.TotalSeconds);
        return variants.Count(variant => Same(variant, plain, processor, unstable)) == variants.Count;
    }

    private bool Same(Variant variant, TestResults plain, double processor, IReadOnlySet<string> unstable)
    {
        var build = VariantRun.Build(suite, variant, packages, FolderOf(variant));
        foreach (var line in build.Woven.Concat(build.Messages.Take(20)))
            output.WriteLine($"  {line}");

        var (woven, time) = build.Test();
        var (observed, counts) = build.Test(isObserved: true);
        var unobservedFailures = Failures(woven, isObserved: false);
        var observedFailures = Failures(observed, isObserved: true);
        Write("woven", unobservedFailures);
        Write("observed", observedFailures);
        var failed = unobservedFailures.Concat(observedFailures).Select(difference => difference.Method).Distinct().Count();
        output.WriteLine(FormattableString.Invariant(
            $"| {Path.GetFileNameWithoutExtension(suite.Tests)} | {variant.Name} | {plain.Total} | {failed} | {counts.Spans} | {processor:0.0} s | ")
            + FormattableString.Invariant($"{time.Processor.TotalSeconds / processor:0.00} | {counts.Processor.TotalSeconds / processor:0.00} |"));
        return failed == 0;

        // What failed once may have failed by chance.
        IReadOnlyList<Difference> Failures(TestResults run, bool isObserved) =>
            Comparison.FailuresOnlyWoven(plain, unstable, run) is { Count: > 0 }
                ? Comparison.FailuresOnlyWoven(plain, unstable, run, build.Test(isObserved).Results)
                : [];
    }

    private void Write(string when, IReadOnlyList<Difference> differences)
    {
        foreach (var (method, plain, woven) in differences)
            output.WriteLine($"  only {when}: {method}: {woven?.Passed ?? 0} of {plain.Passed} passed\n    {woven?.Message?.ReplaceLineEndings("\n    ")}");
    }

    private string FolderOf(Variant variant) => Directory.CreateDirectory(Path.Combine(folder, variant.Name)).FullName;
}
