using System;
using System.IO;
using System.Linq;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>What follows from expressions that apply nowhere, or in some methods only.</summary>
public sealed class ExpressionUsageTests
{
    static readonly string Nowhere = Tagging.Rule("Tagged", "", """<Tag name="told" value="ordr.Id" />""");

    [Fact]
    public void AllAreToldTogetherAndNothingIsWoven()
    {
        var configuration = Tagging.Rule(
            "Tagged",
            """arguments="cnt" errorWhen="return.Totl == 3" remoteParent="order" """,
            """<Tag name="one" value="ordr.Id" /><Tag name="two" value="order.Buyer" /><Tag name="three" value="order.Id" />""");

        var woven = Wrong.Weave(configuration);

        Assert.Equal(["cnt", "order", "order.Buyer", "ordr.Id", "return.Totl == 3"], woven.Errors.SkipLast(1).Select(Expression).Order(StringComparer.Ordinal));
        Assert.Equal("AutoSpan reported 5 errors. The assembly is not woven.", woven.Errors[^1]);
        Assert.False(File.Exists(woven.Path));
    }

    // One rule, one mistake, however many methods it has.
    [Fact]
    public void EachIsToldOnce() => Assert.Single(Wrong.Weave(Nowhere).Errors, error => error.StartsWith("AS1050", StringComparison.Ordinal));

    [Fact]
    public void InTheProjectsFileItIsAnError()
    {
        var woven = Wrong.WeaveFrom(Nowhere, project: true);

        Assert.StartsWith("AS1050: The expression 'ordr.Id' in 'value' ", woven.Errors[0], StringComparison.Ordinal);
        Assert.False(File.Exists(woven.Path));
    }

    [Fact]
    public void InTheSolutionsFileItIsInformation()
    {
        var woven = Wrong.WeaveFrom(Nowhere, project: false);

        Assert.Empty(woven.Errors);
        var message = Assert.Single(woven.Messages, one => one.Contains("AS1050", StringComparison.Ordinal));
        Assert.Contains("FodyWeavers.xml", message, StringComparison.Ordinal);
        Assert.Contains(": AS1050: The expression 'ordr.Id' in 'value' ", message, StringComparison.Ordinal);
        Assert.True(File.Exists(woven.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhereItAppliesToSomeItIsInformation(bool project)
    {
        var woven = Wrong.WeaveFrom(Tagging.Rule("TaggedArguments", "", """<Tag name="told" value="text.Length" />"""), project);

        Assert.Empty(woven.Errors);
        var message = Assert.Single(woven.Messages, one => one.Contains("AS105", StringComparison.Ordinal));
        Assert.Contains("AS1051: The expression 'text.Length' in 'value' does not apply to every method of its rule: 'ReadOnlySpan<char>' is a ref struct",
            message, StringComparison.Ordinal);
        Assert.True(File.Exists(woven.Path));
    }

    // A rule matches many methods: those without the parameter are not reported.
    [Fact]
    public void MethodsWithoutTheParameterAreNotSpokenOf()
    {
        var woven = Wrong.Weave(Tagging.Rule("Tagged*", "", """<Tag name="told" value="order.Id" /><Tag name="user" value="user" />"""));

        Assert.Empty(woven.Errors);
        Assert.DoesNotContain(woven.Messages, one => one.Contains("AS105", StringComparison.Ordinal));
    }

    static string Expression(string error) => error.Split('\'')[1];
}
