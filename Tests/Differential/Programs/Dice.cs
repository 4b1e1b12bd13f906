namespace AutoSpan.Tests.Differential.Programs;

/// <summary>SplitMix64: equal seeds give equal programs with every version of .NET.</summary>
internal sealed class Dice(long seed)
{
    ulong state = unchecked((ulong)seed * 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 up to, not including, <paramref name="sides"/>.</summary>
    public int Roll(int sides) => (int)(Next() % (ulong)sides);

    public bool Chance(int percent) => Roll(100) < percent;

    public T Pick<T>(params System.ReadOnlySpan<T> choices) => choices[Roll(choices.Length)];

    ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
