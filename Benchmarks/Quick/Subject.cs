using System;

namespace Benchmarks.Quick;

/// <summary>One measured loop.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Run">Calls the measured method as often as it is told.</param>
/// <param name="Calls">Calls in one round: a round takes some milliseconds.</param>
internal sealed record Subject(string Name, Action<int> Run, int Calls);
