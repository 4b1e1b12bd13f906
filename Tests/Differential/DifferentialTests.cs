using System;
using System.Diagnostics;
using System.Globalization;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Differential;

/// <summary>
/// Random programs do woven what they do unwoven: side effects, results, exceptions and their stack traces. Their spans are those that a
/// second compilation of each program says, which marks them in plain C#.
/// </summary>
/// <remarks>
/// 250 programs by default, 500 with the long tests.
/// <c>AUTOSPAN_DIFFERENTIAL_PROGRAMS</c> asks for more, <c>AUTOSPAN_DIFFERENTIAL_SEED</c> is the seed of the first;
/// the others follow, one by one:
/// <code>
/// AUTOSPAN_DIFFERENTIAL_PROGRAMS=10000 AUTOSPAN_DIFFERENTIAL_SEED=1 \
///     dotnet run --project Tests -- -class AutoSpan.Tests.Differential.DifferentialTests
/// </code>
/// </remarks>
[Collection(nameof(Spans))]
public sealed class DifferentialTests
{
    const int InOneCompilation = 250;

    [Fact]
    public void RandomProgramsAreAsIfUnwoven()
    {
        var count = Asked("AUTOSPAN_DIFFERENTIAL_PROGRAMS", LongTests.AreWanted ? 500 : 250);
        var seed = Asked("AUTOSPAN_DIFFERENTIAL_SEED", 1);
        var clock = Stopwatch.StartNew();
        for (var done = 0L; done < count; done += InOneCompilation)
        {
            var some = (int)Math.Min(InOneCompilation, count - done);
            if (RandomPrograms.Try(seed + done, some) is { } failure)
                Assert.Fail(failure);
            if (count > 2 * InOneCompilation)
                Console.WriteLine($"{done + some} programs from seed {seed} are as if unwoven, after {clock.Elapsed.TotalSeconds:0} s");
        }
    }

    static long Asked(string variable, long otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
