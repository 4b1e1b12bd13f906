using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>What runs of members with <c>[WithSpan]</c> and <c>[NoSpan]</c>, where rules trace everything and where they trace nothing.</summary>
[Collection(nameof(Spans))]
public sealed class AttributesInCodeTests
{
    const string OnlyAttributes = """<AutoSpan><Exclude /></AutoSpan>""";

    [Theory]
    [InlineData("Marked.CallsHidden", 3, "Marked.Hidden")]
    [InlineData("Marked.CallsQuiet", 3, "")]
    [InlineData("Marked.Charges", 3, "marked/charge-card")]
    [InlineData("Marked.Charges", 0, "marked/charge-card")]
    [InlineData("Marked.Counts", 3, "Marked.CountTo")]
    [InlineData("Marked.Functions", 3, "Marked.Functions.Local lambda")]
    [InlineData("Marked.Members", null,
        "Marked.ctor Marked.Weight.get Marked.Size.set Marked.Size.get height Marked.Rung.add Marked.ByHand Marked.FromTool")]
    [InlineData("MarkedType.Work", 3, "MarkedType.Work MarkedType.Inner.Work MarkedType.QuietInner.Loud")]
    [InlineData("QuietType.Work", null, "QuietType.Loud")]
    public async Task AloneTheyTraceWhatTheyStandOn(string member, object? argument, string spans)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            var recorded = await Cases.Compare(build, OnlyAttributes, member, () => argument is null ? [] : [argument]);

            Assert.Equal(spans, string.Join(' ', recorded.Spans.Select(span => span.Name)));
        }
    }

    [Theory]
    [InlineData("Marked.CallsQuiet", 3, "Marked.CallsQuiet")]
    [InlineData("MarkedType.Work", 3, "MarkedType.Work MarkedType.Helper MarkedType.Length.get MarkedType.Inner.Work MarkedType.QuietInner.Loud")]
    [InlineData("QuietType.Work", null, "QuietType.Loud")]
    public async Task AmongRulesThatTraceEverythingTheyTakeWhatTheyStandOn(string member, object? argument, string spans)
    {
        foreach (var build in new[] { Build.Debug, Build.Release })
        {
            var recorded = await Cases.Compare(build, Woven.Everything, member, () => argument is null ? [] : [argument]);

            Assert.Equal(spans, string.Join(' ', recorded.Spans.Select(span => span.Name)));
        }
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public async Task TheirKindIsThatOfTheSpan(Build build)
    {
        var recorded = await Cases.Compare(build, """<AutoSpan kind="Server" />""", "Marked.Charges", () => [3]);

        Assert.Equal([ActivityKind.Server, ActivityKind.Client], recorded.Spans.Select(span => span.Kind));
        Assert.Equal("AssemblyToProcess.Marked.ChargeCardAsync", recorded["marked/charge-card"].Tag("code.function.name"));
    }

    [Theory]
    [ClassData(typeof(Builds))]
    public void TheReportNamesThem(Build build)
    {
        var report = File.ReadAllText(Path.ChangeExtension(Woven.File(Repository.Cases(build), OnlyAttributes).Path, ".autospan.json"));

        Assert.Contains("\"text\":\"[WithSpan] on the member\"", report);
        Assert.Contains("\"text\":\"[WithSpan] on the type\"", report);
        Assert.Contains("\"detail\":\"excluded by [NoSpan] on the type\"", report);
    }

    // To the byte, on methods that were woven and on those that were not.
    [Theory]
    [ClassData(typeof(Builds))]
    public void TheyAreInTheWovenAssemblyAsTheyWere(Build build)
    {
        var before = Attributes(Repository.Cases(build));

        Assert.True(before.Count > 20);
        Assert.Equal(before, Attributes(Woven.File(Repository.Cases(build), Woven.Everything).Path));
        Assert.Equal(before, Attributes(Woven.File(Repository.Cases(build), OnlyAttributes).Path));
    }

    static List<string> Attributes(string file)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(file)));
        return
        [
            .. from type in module.GetTypes()
               from provider in Providers(type)
               from attribute in provider.CustomAttributes
               where attribute.AttributeType.Namespace == "AutoSpan"
               select $"{type} {provider} {attribute.AttributeType} {System.Convert.ToHexString(attribute.GetBlob())}"
        ];
    }

    static IEnumerable<ICustomAttributeProvider> Providers(TypeDefinition type) =>
    [
        type, .. type.Methods, .. type.Properties, .. type.Events, .. type.Methods.SelectMany(method => method.Parameters),
        .. type.Methods.Select(method => method.MethodReturnType)
    ];
}
