using System;

namespace Benchmarks.Quick;

/// <summary>One measured loop.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Run">Calls the measured method as often as it is told.</param>
internal sealed record Subject(string Name, Func<int, int> Run);
