using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Allocation;

/// <summary>Methods with tags and events allocate nothing when nothing listens.</summary>
[Collection(nameof(Spans))]
public sealed class TagAllocationTests
{
    const string Values = """<Tag name="length" value="text.Length" /><Tag name="peer.service" text="billing" />""";

    const string Spans =
        $"""
        <AutoSpan trivial="include">
          <Include namespace="-" />
          <Include type="Allocations" method="Told*" arguments="all" return="value" errorWhen="return == false" remoteParent="text">{Values}</Include>
          <Set type="Allocations" method="ToldValueTask|ToldUnused" errorWhen="return > 100" />
        </AutoSpan>
        """;

    static readonly string[] Names = ["Told", "ToldTask", "ToldValueTask", "ToldAsync", "ToldUnused", "ToldEach"];

    public static MatrixTheoryData<Build, string> Methods { get; } = new([Build.Debug, Build.Release], Names);

    public static MatrixTheoryData<Build, string, string> Moments { get; } = new([Build.Debug, Build.Release], Names, ["entry", "return", "exception"]);

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnUnobservedCallAllocatesNothing(Build build, string method) => AllocatesAsMuch(build, method, Spans, AddedFields(build, method));

    [Theory]
    [MemberData(nameof(Moments))]
    public void AnUnobservedCallWithAnEventAllocatesNothing(Build build, string method, string on)
    {
        var configuration = $"""
            <AutoSpan trivial="include">
              <Event type="Allocations" method="Told*" on="{on}" arguments="all" return="value">{Values}</Event>
            </AutoSpan>
            """;

        // It has no field for a span.
        AllocatesAsMuch(build, method, configuration, Math.Max(0, AddedFields(build, method) - IntPtr.Size));
    }

    static void AllocatesAsMuch(Build build, string method, string configuration, int added)
    {
        var plain = Allocated.PerCall(Call(Cases.Unwoven(build), method));
        var woven = Allocated.PerCall(Call(Cases.Woven(build, configuration), method));

        Assert.True(woven <= plain + added, $"{woven} bytes a call, unwoven {plain}");
        if (build == Build.Release && method != "ToldEach")
            Assert.Equal(0, woven);
    }

    // The state machine of a sequence, and in a Debug build that of an asynchronous method, is an object. The span, and for a sequence what is
    // current inside of it, are more fields of it; where the body does not use its arguments, so are they and a mark. A sequence has its own copies
    // of its arguments.
    static int AddedFields(Build build, string method) => IntPtr.Size * (build, method) switch
    {
        (_, "ToldEach") => 2,
        (Build.Debug, "ToldAsync") => 1,
        (Build.Debug, "ToldUnused") => 4,
        _ => 0
    };

    static Action Call(LoadedCopy copy, string method)
    {
        var member = "Allocations." + method;
        var result = copy.Method(member).ReturnType;
        if (result == typeof(bool))
            return Ignoring(copy.Delegate<Func<string, int, bool>>(member));
        if (result == typeof(IEnumerable<int>))
            return Enumerating(copy.Delegate<Func<string, int, IEnumerable<int>>>(member));
        if (result == typeof(Task<bool>))
            return Ignoring(copy.Delegate<Func<string, int, Task<bool>>>(member));
        if (result == typeof(ValueTask<bool>))
            return Ignoring(copy.Delegate<Func<string, int, ValueTask<bool>>>(member));
        if (result == typeof(ValueTask<int>))
            return Ignoring(copy.Delegate<Func<string, int, ValueTask<int>>>(member));
        throw new NotSupportedException(result.ToString());
    }

    static Action Ignoring<T>(Func<string, int, T> call) => () => call("00-text", 2);

    static Action Enumerating(Func<string, int, IEnumerable<int>> call) => () =>
    {
        foreach (var _ in call("00-text", 2))
        {
        }
    };
}
