using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit;

namespace AutoSpan.Tests.Shapes;

/// <summary>
/// The numbered cases that a weaver of spans must get right, each from a bug in another weaver. A test names its case by
/// <c>[Trait("Case", "9")]</c>, on itself or on its class.
/// </summary>
public sealed class NumberedCaseTests
{
    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void EachHasATestThatNamesIt(int number) => Assert.NotEmpty(TestsOf(number.ToString()));

    [Fact]
    public void NoOtherIsNamed()
    {
        var known = Numbers.Select(row => row.Data.ToString());

        Assert.Empty(Tests().SelectMany(Cases).Distinct().Except(known));
    }

    // A trait on what is no test would name a case without trying it.
    [Fact]
    public void ANameIsOnATest()
    {
        var named = typeof(NumberedCaseTests).Assembly.GetTypes().Where(type => Cases(type).Any());

        Assert.All(named, type => Assert.Contains(type.GetMethods(), IsTest));
    }

    static IEnumerable<MethodInfo> TestsOf(string number) => Tests().Where(test => Cases(test).Contains(number));

    static IEnumerable<MethodInfo> Tests() => typeof(NumberedCaseTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(IsTest);

    static bool IsTest(MethodInfo method) => method.GetCustomAttributes<FactAttribute>().Any();

    static IEnumerable<string> Cases(MethodInfo test) => Cases((MemberInfo)test).Concat(Cases((MemberInfo)test.DeclaringType!));

    static IEnumerable<string> Cases(MemberInfo member) =>
        member.GetCustomAttributes<TraitAttribute>().Where(trait => trait.Name == "Case").Select(trait => trait.Value);
}
