using System.Diagnostics;
using System.Linq;
using AutoSpan.Fody.Rules;
using Xunit;

namespace AutoSpan.Tests.Rules;

public sealed class RuleSetSpeedTests
{
    [Fact]
    public void TwentyRulesOverTwentyThousandMethodsAreCheap()
    {
        var xml = string.Concat(Enumerable.Range(0, 10).Select(i =>
            $"""
            <Include namespace='Shop.N{i}' type='*Service|*Handler' method='/(Get|Find).*/' source='Shop'/>
            <Set namespace='Shop' type='Order{i}*' kind='Client' returns='Task*'/>
            """));
        var rules = Given.Rules(xml);
        MethodFacts[] methods =
        [
            .. Enumerable.Range(0, 20_000).Select(i => Facts.Method($"Shop.N{i % 13}.Inner", $"Order{i % 40}Service", $"GetOrder{i}"))
        ];
        rules.Decide(methods[0]);

        var watch = Stopwatch.StartNew();
        rules.Decide(methods);

        // It takes 0.3 s on a busy machine; the limit only has to catch another order of magnitude.
        Assert.True(watch.ElapsedMilliseconds < 3_000, $"{watch.ElapsedMilliseconds} ms");
    }
}
