using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The valid targets of the attributes. The weaver reads the same targets.</summary>
public sealed class AttributeTests
{
    const AttributeTargets Members =
        AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Constructor | AttributeTargets.Class
        | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly;

    [Theory]
    [InlineData(typeof(WithSpanAttribute), Members, false)]
    [InlineData(typeof(NoSpanAttribute), Members, false)]
    [InlineData(typeof(SpanTagAttribute), AttributeTargets.Parameter | AttributeTargets.ReturnValue, true)]
    public void StandOnWhatIsRead(Type attribute, AttributeTargets targets, bool several)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal((targets, several), (usage.ValidOn, usage.AllowMultiple));
        // The weaver looks at the very member: reflection is to say the same.
        Assert.False(usage.Inherited);
        Assert.True(attribute.IsSealed);
        Assert.Equal("AutoSpan", attribute.Namespace);
    }

    [Fact]
    public void EverythingIsOptional()
    {
        Assert.All(
            [typeof(WithSpanAttribute), typeof(NoSpanAttribute), typeof(SpanTagAttribute)],
            attribute => Assert.Contains(attribute.GetConstructors(), constructor => constructor.GetParameters().Length == 0));
        Assert.Equal("name", new WithSpanAttribute("name").Name);
        Assert.Equal("name", new SpanTagAttribute("name") { Member = "Id" }.Name);
        Assert.Null(new WithSpanAttribute().Name);
    }

    // What woven code calls is kept out of sight, in a namespace of its own.
    [Fact]
    public void AreThePublicFaceOfTheLibrary() =>
        Assert.Equal(
            [
                "ControlledMethod", "NoSpanAttribute", "SpanControl", "SpanSwitch", "SpanSwitchOrigin", "SpanTagAttribute", "WithSpanAttribute"
            ],
            typeof(WithSpanAttribute).Assembly.GetExportedTypes().Where(type => type.Namespace == "AutoSpan").Select(type => type.Name).Order());
}
