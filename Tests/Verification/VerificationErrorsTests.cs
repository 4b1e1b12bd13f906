using Xunit;
using Xunit.Sdk;

namespace AutoSpan.Tests.Verification;

/// <summary>What counts as a new error.</summary>
public sealed class VerificationErrorsTests
{
    [Fact]
    public void AKnownErrorIsNotNew() => VerificationErrors.AssertNoneNew(["A::One: stack", "B::Two: stack"], ["B::Two: stack"]);

    [Fact]
    public void AnErrorOfAnotherMethodIsNew() =>
        Assert.Contains("B::Two", Assert.Throws<TrueException>(() => VerificationErrors.AssertNoneNew(["A::One: stack"], ["B::Two: stack"])).Message);

    [Fact]
    public void TheSameErrorOnceMoreInAMethodIsNew() =>
        Assert.Throws<TrueException>(() => VerificationErrors.AssertNoneNew(["A::One: stack"], ["A::One: stack", "A::One: stack"]));

    [Theory]
    [InlineData("stack at 0x0012", "stack at #")]
    [InlineData("stack at 1f", "stack at #")]
    [InlineData("[offset 0x0000002A][found Int32]", "[offset #][found Int32]")]
    public void OffsetsDoNotCount(string line, string expected) => Assert.Equal(expected, VerificationErrors.WithoutOffsets(line));
}
