using AutoSpan.Fody;
using AutoSpan.Tests.IL.Verification;
using AutoSpan.Tests.Rules;
using Xunit;

namespace AutoSpan.Tests.Weaving;

public sealed class VerifyOptionTests
{
    [Theory]
    [InlineData("<AutoSpan/>", true)]
    [InlineData("<AutoSpan verify='true'/>", true)]
    [InlineData("<AutoSpan verify='false'/>", false)]
    public void WovenBodiesAreJudgedUnlessTheConfigurationTrustsThem(string xml, bool isJudged)
    {
        var judge = WeavingPipeline.VerifierOf(Given.Configuration(xml));

        Assert.Null(judge(Il.Method("void", "ret")));
        Assert.Equal(isJudged, judge(Il.Method("void", "pop; ret")) is not null);
    }
}
