using System;
using AutoSpan.Tests.DebugInformation;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>A forwarder does nothing but forward, and says nothing of its own.</summary>
[Trait("Fault", "S4")]
public sealed class ForwarderTests
{
    const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        public class Repository
        {
            public object Load(int id, int more = 0) => id.ToString() + more;
            public Task<string> LoadLater(int id) => Task.FromResult(id.ToString());
            public void Save(object one, System.Threading.CancellationToken token = default) => Console.WriteLine(one);
        }
        public class Service(Repository repo)
        {
            Repository Repo { get; } = repo;
            public object Forwards(int id) => repo.Load(id);
            public object ForwardsWithConstant(int id) => repo.Load(id, 3);
            public object ForwardsByProperty(int id) => Repo.Load(id);
            public Task<string> ForwardsLater(int id) => repo.LoadLater(id);
            public void ForwardsNothing(object one) => repo.Save(one);
            public void ForwardsConverted(int one) => repo.Save(one);
            public object OrThrows(int id) => repo.Load(id) ?? throw new KeyNotFoundException();
            public object OrElse(int id) => repo.Load(id) ?? "none";
            public object If(int id) => id > 0 ? repo.Load(id) : null;
            public object Null(Repository other) => other?.Load(1);
            public object Makes(int id) => new Repository().Load(id);
            public object Computes(int id) => repo.Load(id + 1);
            public object Tagged([AutoSpan.SpanTag("order.id")] int id) => repo.Load(id);
            [return: AutoSpan.SpanTag("order")] public object TaggedResult(int id) => repo.Load(id);
            public object Named(int id) => repo.Load(id);
            public object Other(int number) => repo.Load(number);
        }
        """;

    const string Both = """<Include type="Service|Repository" />""";

    static readonly Lazy<string> Release = new(() => Compiler.Compile("Forwarding", Source));
    static readonly Lazy<string> Debug = new(() => Compiler.Compile("Forwarding", Source, "/optimize-"));

    [Theory]
    [InlineData("Forwards", true)]
    [InlineData("ForwardsWithConstant", true)]
    [InlineData("ForwardsByProperty", true)]
    [InlineData("ForwardsLater", true)]
    [InlineData("ForwardsNothing", true)]
    [InlineData("ForwardsConverted", true)]
    [InlineData("OrThrows", false)]
    [InlineData("OrElse", false)]
    [InlineData("If", false)]
    [InlineData("Null", false)]
    [InlineData("Makes", false)]
    [InlineData("Computes", false)]
    [InlineData("Tagged", false)]
    [InlineData("TaggedResult", false)]
    public void OnlyWhatForwardsIsLeftOut(string method, bool isLeftOut)
    {
        foreach (var assembly in new[] { Release.Value, Debug.Value })
            Assert.Equal(isLeftOut ? "Trivial" : null, CompiledSelection.Of(assembly, $"<AutoSpan>{Both}</AutoSpan>").Reason("Service." + method));
    }

    [Theory]
    [InlineData("""<Set type="Service" method="Named"><Tag name="a" value="id" /></Set>""", true)]
    [InlineData("""<Set type="Service" method="Nam*"><Tag name="a" text="b" /></Set>""", true)]
    [InlineData("""<Set type="Service"><Tag name="a" value="id" /></Set>""", true)]
    [InlineData("""<Set type="Service"><Tag name="a" value="return" /></Set>""", true)]
    [InlineData("""<Set method="Named" errorWhen="return == null" />""", true)]
    [InlineData("""<Set type="Service" errorWhen="return == null" />""", true)]
    [InlineData("""<Set method="Named" name="own" />""", true)]
    [InlineData("""<Set method="Named" kind="Client" />""", true)]
    [InlineData("""<Set type="Service"><Tag name="a" value="other" /></Set>""", false)]
    [InlineData("""<Set type="*"><Tag name="team" text="core" /></Set>""", false)]
    [InlineData("""<Set type="Service" name="{Type}.{Method|trimAsync}" />""", false)]
    public void WhatARuleGivesToItIsNotLost(string rule, bool isTraced) =>
        Assert.Equal(isTraced ? null : "Trivial", CompiledSelection.Of(Release.Value, $"<AutoSpan>{Both}{rule}</AutoSpan>").Reason("Service.Named"));

    // The event is what the rule is for, and the span of the other method is none.
    [Fact]
    public void AnEventIsNotLeftOutForASpan() => Assert.Null(
        CompiledSelection.Of(Release.Value, $"<AutoSpan>{Both}<Event type=\"Service\" method=\"Forwards\" /></AutoSpan>").Reason("Service.Forwards"));

    [Fact]
    public void ASpanIsNotLeftOutForAnEvent() => Assert.Null(
        CompiledSelection.Of(Release.Value, $"<AutoSpan>{Both}<Event type=\"Repository\" method=\"Load\" /></AutoSpan>").Reason("Service.Forwards"));
}
