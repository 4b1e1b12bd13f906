using System;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Which members a path may lead to: those that the method itself could read, by the rules of the runtime.</summary>
[Collection(nameof(Spans))]
public sealed class VisibleMemberTests
{
    [Theory]
    [InlineData(Build.Debug, "GuardedHeir.Compare", "other")]
    [InlineData(Build.Release, "GuardedHeir.Compare", "other")]
    [InlineData(Build.Debug, "GuardedHeir+Nested.Look", "heir")]
    [InlineData(Build.Release, "GuardedHeir+Nested.Look", "heir")]
    public async Task ProtectedOnesOfTheOwnType(Build build, string member, string parameter)
    {
        var configuration = Tagging.Rule(
            "GuardedHeir*", "", $"""<Tag name="guarded" value="{parameter}.Guarded" /><Tag name="shared" value="{parameter}.Shared" />""");

        var span = await Tagging.Record(build, configuration, member, copy => [Activator.CreateInstance(copy.Type("GuardedHeir"))]);

        Assert.Equal((1, 2), (span.Tag("guarded"), span.Tag("shared")));
    }

    // The runtime would refuse it: the object may be of another heir's type.
    [Fact]
    public void NotThoseOfTheBaseType()
    {
        var configuration = Tagging.Rule("GuardedHeir", "", """<Tag name="guarded" value="any.Guarded" />""");

        var woven = FodyHost.Weave(Repository.Cases(Build.Release), configuration, Scratch());

        Assert.Equal("AS1050", woven.Errors[0][..6]);
        Assert.Contains("'GuardedBase' has no field or property 'Guarded'", woven.Errors[0], StringComparison.Ordinal);
    }

    static string Scratch() => System.IO.Path.Combine(AppContext.BaseDirectory, "woven", nameof(VisibleMemberTests));
}
