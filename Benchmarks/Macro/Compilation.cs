namespace Benchmarks.Macro;

/// <summary>One compilation.</summary>
/// <param name="Milliseconds">Its time.</param>
/// <param name="CpuMilliseconds">The time of all processors meanwhile: other programs hardly change it.</param>
/// <param name="Spans">The spans that were recorded meanwhile.</param>
/// <param name="Hash">The hash of the assembly that it emitted.</param>
internal sealed record Compilation(double Milliseconds, double CpuMilliseconds, long Spans, string Hash);
