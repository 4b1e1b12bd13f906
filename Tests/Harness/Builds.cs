using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>Runs a theory once for each build of the cases.</summary>
public sealed class Builds : TheoryData<Build>
{
    public Builds()
    {
        Add(Build.Debug);
        Add(Build.Release);
    }
}
