using System;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Allocation;

/// <summary>What methods that say more allocate while nobody listens: nothing.</summary>
[Collection(nameof(Spans))]
public sealed class TagAllocationTests
{
    const int Calls = 1000;

    const string Configuration =
        """
        <AutoSpan trivial="include">
          <Include namespace="-" />
          <Include type="Allocations" method="Told*" arguments="all" return="value" errorWhen="return == false" remoteParent="text">
            <Tag name="length" value="text.Length" />
            <Tag name="peer.service" text="billing" />
          </Include>
          <Set type="Allocations" method="ToldValueTask|ToldUnused" errorWhen="return > 100" />
        </AutoSpan>
        """;

    public static MatrixTheoryData<Build, string> Methods { get; } =
        new([Build.Debug, Build.Release], ["Told", "ToldTask", "ToldValueTask", "ToldAsync", "ToldUnused"]);

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnUnobservedCallAllocatesNothing(Build build, string method)
    {
        var plain = PerRun(Call(Cases.Unwoven(build), method));
        var woven = PerRun(Call(Cases.Woven(build, Configuration), method));

        Assert.True(woven <= plain + AddedFields(build, method), $"{(double)woven / Calls} bytes a call, unwoven {(double)plain / Calls}");
        if (build == Build.Release)
            Assert.Equal(0, woven);
    }

    // In a Debug build the state machine is an object. The span is one more field of it; where the body does not use its arguments, so are they and a mark.
    static int AddedFields(Build build, string method) => build == Build.Release ? 0 : method switch
    {
        "ToldAsync" => Calls * IntPtr.Size,
        "ToldUnused" => Calls * IntPtr.Size * 4,
        _ => 0
    };

    static Action Call(LoadedCopy copy, string method)
    {
        var member = "Allocations." + method;
        var result = copy.Method(member).ReturnType;
        if (result == typeof(bool))
            return Ignoring(copy.Delegate<Func<string, int, bool>>(member));
        if (result == typeof(Task<bool>))
            return Ignoring(copy.Delegate<Func<string, int, Task<bool>>>(member));
        if (result == typeof(ValueTask<bool>))
            return Ignoring(copy.Delegate<Func<string, int, ValueTask<bool>>>(member));
        if (result == typeof(ValueTask<int>))
            return Ignoring(copy.Delegate<Func<string, int, ValueTask<int>>>(member));
        throw new NotSupportedException(result.ToString());
    }

    static Action Ignoring<T>(Func<string, int, T> call) => () => call("00-text", 2);

    // The lowest of several rounds: what a first time allocates is not the call's.
    static long PerRun(Action call)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Calls; i++)
                call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
