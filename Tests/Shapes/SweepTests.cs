using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Shapes;

/// <summary>Every <c>[Run]</c> of the cases: see that attribute for what is asserted.</summary>
[Collection(nameof(Spans))]
public sealed class SweepTests
{
    // Without the library: what a builder starts lives longer than the builder's own method, and two methods that return one task end in any order, so their spans
    // are not nested.
    static readonly string Everything = WithoutLibrary(Woven.Everything);
    static readonly string EverythingSaid = WithoutLibrary(Woven.EverythingSaid);
    static readonly string[] Events = [WithoutLibrary(Woven.Events("return")), WithoutLibrary(Woven.Events("exception"))];

    public static IEnumerable<TheoryDataRow<Build, string, int>> Runs() =>
        from build in new[] { Build.Debug, Build.Release }
        from type in Cases.Unwoven(build).Assembly.GetTypes()
        from method in type.GetMethods()
        from index in Enumerable.Range(0, Attributes(method).Count)
        select new TheoryDataRow<Build, string, int>(build, type.FullName!["AssemblyToProcess.".Length..] + "." + method.Name, index);

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenAndTraced(Build build, string member, int run)
    {
        var attribute = Attributes(Cases.Unwoven(build).Method(member))[run];

        var recorded = await Cases.Compare(build, member, Arguments(attribute));

        Assert.Equal(Expected(attribute), recorded.Spans.Count);
        var first = recorded.Spans[0];
        Assert.Equal(member.Replace('+', '.'), first.Name);
        Assert.Equal(ActivityKind.Internal, first.Kind);
        Assert.Equal("AssemblyToProcess." + member.Replace('+', '.'), first.Tag("code.function.name"));
    }

    // Constructors, accessors, operators, lambdas and private methods have their spans too.
    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenWithEverythingWoven(Build build, string member, int run)
    {
        var recorded = await Cases.Compare(build, Everything, member, () => Arguments(Attributes(Cases.Unwoven(build).Method(member))[run]));

        Assert.Contains(recorded.Spans, span => span.Name == member);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenWithEverythingSaid(Build build, string member, int run)
    {
        var recorded = await Cases.Compare(build, EverythingSaid, member, () => Arguments(Attributes(Cases.Unwoven(build).Method(member))[run]));

        Assert.Contains(recorded.Spans, span => span.Name == member && Equals(span.Tag("peer.service"), "billing"));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task IsAsIfUnwovenWithEvents(Build build, string member, int run)
    {
        foreach (var configuration in Events)
        {
            var recorded = await Cases.Compare(build, configuration, member, () => Arguments(Attributes(Cases.Unwoven(build).Method(member))[run]));

            Assert.All(recorded.Spans, Cases.AssertAskedForInCode);
        }
    }

    static string WithoutLibrary(string configuration) =>
        configuration.Replace("</AutoSpan>", """<Exclude namespace="Library" /></AutoSpan>""");

    static object?[] Arguments(CustomAttributeData attribute) =>
        [.. ((IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!).Select(a => a.Value)];

    static int Expected(CustomAttributeData attribute) =>
        attribute.NamedArguments.Where(a => a.MemberName == "Spans").Select(a => (int)a.TypedValue.Value!).DefaultIfEmpty(1).Single();

    static List<CustomAttributeData> Attributes(MethodInfo method) =>
        [.. method.CustomAttributes.Where(a => a.AttributeType.Name == "RunAttribute")];
}
