using System.Linq;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Selection.Generated;
using AutoSpan.Fody.Selection.Manual;
using AutoSpan.Fody.Selection.Triviality;
using AutoSpan.Tests.Selection;
using Xunit;

namespace AutoSpan.Tests.Metadata;

/// <summary>What a person wrote, and what a compiler or a tool did.</summary>
public sealed class SourceTypesTests
{
    [Theory]
    [InlineData("Names/<>c", "Names")]
    [InlineData("Sequences/<Count>d__0", "Sequences")]
    [InlineData("Names/Outer/Middle/Inner", "Names/Outer/Middle/Inner")]
    [InlineData("Loops", "Loops")]
    public void AClosureBelongsToTheTypeAroundIt(string type, string source)
    {
        using var cases = new CaseModule();

        Assert.Same(cases.Type(source), SourceTypes.Of(cases.Type(type)));
    }

    [Fact]
    public void AStateMachineInAClosureBelongsToTheTypeAroundBoth()
    {
        using var cases = new CaseModule();
        var nested = cases.Module.GetTypes().Where(type => type.DeclaringType?.Name.StartsWith("<>c") == true).ToList();

        Assert.NotEmpty(nested);
        Assert.All(nested, type => Assert.Same(type.DeclaringType.DeclaringType, SourceTypes.Of(type)));
        Assert.All(nested, type => Assert.True(SourceTypes.IsCompilerGeneratedType(type)));
    }

    [Theory]
    [InlineData("Noise.Generated", true)]
    [InlineData("Noise/GeneratedType.Work", true)]
    [InlineData("Noise/GeneratedType/Inner.Work", true)]
    [InlineData("Noise.Work", false)]
    public void GeneratedCodeSaysSo(string method, bool generated)
    {
        using var cases = new CaseModule();

        Assert.Equal(generated, new GeneratedCode().Wrote(cases.Method(method), null));
    }

    [Theory]
    [InlineData("Holder.get_Init", true)]
    [InlineData("Person.PrintMembers", true)]
    [InlineData("Person.Greeting", false)]
    [InlineData("Place.ToString", false)]
    public void WhatTheCompilerWroteUnaskedSaysSo(string method, bool generated)
    {
        using var cases = new CaseModule();

        Assert.Equal(generated, SourceTypes.IsCompilerGenerated(cases.Method(method)));
    }

    [Theory]
    [InlineData("Noise.StartsActivity", true)]
    [InlineData("Noise.StartsNewActivity", true)]
    [InlineData("Noise.StartsActivityLater", true)]
    [InlineData("Noise.OnlyTags", false)]
    [InlineData("Noise.Work", false)]
    public void ManualSpansAreSeen(string method, bool manual)
    {
        using var cases = new CaseModule();

        Assert.Equal(manual, new ManualSpans(cases.Module, new TrivialCalls(cases.Module)).Reason(cases.Shape(method).Body) is not null);
    }
}
