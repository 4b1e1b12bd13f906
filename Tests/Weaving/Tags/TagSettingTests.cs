using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>The settings that say which tags there are, and how much they say.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "T5")]
public sealed class TagSettingTests
{
    public static MatrixTheoryData<Build, string> Shapes { get; } = Tagging.In([.. Tagging.Shapes, .. Tagging.Unused]);

    public static MatrixTheoryData<Build, string> Returning { get; } = Tagging.In(Tagging.Returning);

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ATextIsThereForSamplersUntilAnotherTakesItsPlace(Build build, string method)
    {
        string? seen = null;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AssemblyToProcess",
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                seen = string.Join(" ", options.Tags!.Where(tag => tag.Key != "code.function.name").Select(tag => $"{tag.Key}={tag.Value}"));
                return ActivitySamplingResult.AllDataAndRecorded;
            }
        };
        ActivitySource.AddActivityListener(listener);
        var configuration = Tagging.Rule(
            "Tagged",
            "",
            """
            <Tag name="team" text="core" /><Tag name="peer.service" text="{Method}" /><Tag name="team" text="orders" />
            <Tag name="order.id" text="none" /><Tag name="order.id" value="order.Id" /><Tag name="count" value="count" /><Tag name="count" text="many" />
            """);

        var span = await Tagging.Record(build, configuration, "Tagged." + method, copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal(["count=many", "peer.service={Method}", "team=orders"], seen!.Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(("orders", "{Method}", 17, "many"), (span.Tag("team"), span.Tag("peer.service"), span.Tag("order.id"), span.Tag("count")));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task SecretsByTheUsualNames(Build build, string method)
    {
        var span = await Tagging.Record(
            build,
            Tagging.Rule("Tagged", "",
                """<Tag name="password" value="order.Password" /><Tag name="key" value="order.Headers['api-key']" />"""
                    + """<Tag name="cookie" value="order.Headers['Set-Cookie']" /><Tag name="id" value="order.Id" />"""),
            "Tagged." + method,
            copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal(("***", "***", 17), (span.Tag("password"), span.Tag("cookie"), span.Tag("id")));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task SecretsOfOnesOwn(Build build, string method)
    {
        var span = await Tagging.Record(
            build,
            Tagging.Rule("Tagged", """redact="count|Self|color" """, Secrets),
            "Tagged." + method,
            copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal(("***", "***", "***", "swordfish"), (span.Tag("count"), span.Tag("id"), span.Tag("color"), span.Tag("password")));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task NoSecrets(Build build, string method)
    {
        var span = await Tagging.Record(build, Tagging.Rule("Tagged", """redact="" """, Secrets), "Tagged." + method, copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal((3, 17, "green", "swordfish"), (span.Tag("count"), span.Tag("id"), span.Tag("color"), span.Tag("password")));
    }

    [Theory]
    [InlineData(Build.Debug)]
    [InlineData(Build.Release)]
    public async Task OfTheResultTheMethodIsTheName(Build build)
    {
        foreach (var redact in new[] { "", "redact=\"GetPassword\"" })
        {
            var configuration = Tagging.Rule("TaggedArguments", $"method=\"GetPassword\" arguments=\"all\" return=\"value\" {redact}");

            var span = await Tagging.Record(build, configuration, "TaggedArguments.GetPassword", _ => ["user", "secret"]);

            Assert.Equal(("user", "***"), (span.Tag("autospan.argument.user"), span.Tag("autospan.return")));
            Assert.Equal(redact.Length == 0 ? "***" : "secret", span.Tag("autospan.argument.password"));
        }
    }

    [Theory]
    [InlineData(Build.Debug)]
    [InlineData(Build.Release)]
    public async Task OfAnAccessorThePropertyIsTheName(Build build)
    {
        var configuration = Tagging.Rule("Vault", """members="property" arguments="all" return="value" redact="Code" """);
        using var recorder = new Recorder();

        await Tagging.Run(build, configuration, "Vault.Use", _ => []);

        Assert.Equal(
            [("Vault.Code.set", "***", null), ("Vault.Code.get", null, "***"), ("Vault.Place.set", "wall", null), ("Vault.Place.get", null, "wall"),
                ("Vault.Code.get", null, "***")],
            recorder.Spans.Select(span => (span.Name, span.Tag("autospan.argument.value"), span.Tag("autospan.return"))));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task TextsAndArraysAreCut(Build build, string method)
    {
        var configuration = Tagging.Rule(
            "Tagged",
            """maxLength="2" """,
            """<Tag name="text" text="abc" /><Tag name="place" value="this.place" /><Tag name="parts" value="order.Parts" />"""
                + """<Tag name="number" value="order.Number" /><Tag name="state" value="order.State" /><Tag name="whole" text="a😀" />""");

        var span = await Tagging.Record(build, configuration, "Tagged." + method, copy => [Tagging.Purchase(copy), 3]);

        Assert.Equal(("ab", "he", "11", "Op", "a"), (span.Tag("text"), span.Tag("place"), span.Tag("number"), span.Tag("state"), span.Tag("whole")));
        Assert.Equal(new[] { 1, 2 }, span.Tag("parts"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task ArgumentsByName(Build build, string method)
    {
        var named = await Tagging.Record(build, Tagging.Rule("Tagged", """arguments="count" """), "Tagged." + method, _ => [null, 3]);
        var better = await Tagging.Record(
            build, Tagging.Rule("Tagged", """arguments="count" """, """<Tag name="n" value="count" />"""), "Tagged." + method, _ => [null, 3]);
        var none = await Tagging.Record(build, Tagging.Rule("Tagged", """arguments="none" """), "Tagged." + method, _ => [null, 3]);

        Assert.Equal(3, named.Tag("autospan.argument.count"));
        Assert.Equal((3, null), (better.Tag("n"), better.Tag("autospan.argument.count")));
        Assert.DoesNotContain(none.Tags.Keys, key => key.StartsWith("autospan.argument", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Build.Debug)]
    [InlineData(Build.Release)]
    public async Task WhatIsReturned(Build build)
    {
        var configuration = Tagging.Rule("TaggedArguments", """return="value" """);

        var text = await Tagging.Record(build, configuration, "TaggedArguments.Lookup", _ => ["key"]);
        var absent = await Tagging.Record(build, configuration, "TaggedArguments.Lookup", _ => [""]);
        var number = await Tagging.Record(build, configuration, "TaggedArguments.Count", _ => ["key"]);
        var truth = await Tagging.Record(build, configuration, "TaggedArguments.Decide", _ => [11]);

        Assert.Equal(("key", 3, true), (text.Tag("autospan.return"), number.Tag("autospan.return"), truth.Tag("autospan.return")));
        Assert.False(absent.Tags.ContainsKey("autospan.return"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task TheCodeThatRuns(Build build, string method)
    {
        var function = await Tagging.Record(build, Tagging.Rule("Tagged", """code="function" """), "Tagged." + method, _ => [null, 3]);
        var location = await Tagging.Record(build, Tagging.Rule("Tagged", """code="location" """), "Tagged." + method, _ => [null, 3]);
        var none = await Tagging.Record(build, Tagging.Rule("Tagged", """code="none" """), "Tagged." + method, _ => [null, 3]);

        Assert.Equal("AssemblyToProcess.Tagged." + method, Assert.Single(function.Tags).Value);
        Assert.Equal("AssemblyToProcess.Tagged." + method, location.Tag("code.function.name"));
        Assert.EndsWith("Tagged.cs", (string)location.Tag("code.file.path")!, StringComparison.Ordinal);
        Assert.IsType<int>(location.Tag("code.line.number"));
        Assert.Empty(none.Tags);
    }

    const string Secrets =
        """<Tag name="count" value="count" /><Tag name="id" value="order.Self.Id" /><Tag name="color" value="order.Headers['color']" />"""
            + """<Tag name="password" value="order.Password" />""";
}
