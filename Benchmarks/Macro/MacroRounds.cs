namespace Benchmarks.Macro;

/// <summary>How often a program is measured.</summary>
/// <param name="Cold">Pairs of processes.</param>
/// <param name="WarmUp">Pairs of compilations that are not measured.</param>
/// <param name="Warm">Pairs of compilations that are.</param>
internal sealed record MacroRounds(int Cold, int WarmUp, int Warm);
