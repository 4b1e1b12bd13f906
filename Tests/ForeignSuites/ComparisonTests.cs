using System.Linq;
using System.Xml.Linq;
using AutoSpan.Foreign;
using Xunit;

namespace AutoSpan.Tests.ForeignSuites;

/// <summary>What the command that runs foreign suites reads from their results, and what it calls a failure.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void RowsOfOneMethodAreCountedTogether()
    {
        var results = Results(("Adds(a: 1)", "Passed"), ("Adds(a: 2)", "Failed"), ("Waits", "NotExecuted"));

        Assert.Equal((2, 1, 1), Counts(results, "Shop.Tests.Adds"));
        Assert.Equal((1, 0, 0), Counts(results, "Shop.Tests.Waits"));
        Assert.Equal((3, 1), (results.Total, results.Passed));
    }

    [Fact]
    public void AMethodThatPassesLessOftenIsAFailure()
    {
        var plain = Results(("Adds(a: 1)", "Passed"), ("Adds(a: 2)", "Passed"), ("Waits", "Failed"), ("Ends", "Passed"), ("Starts", "Passed"));
        var woven = Results(("Adds(a: 1)", "Passed"), ("Adds(a: 2)", "Failed"), ("Waits", "Failed"), ("Starts", "Passed"));

        var failures = Comparison.FailuresOnlyWoven(plain, Comparison.Unstable(plain, plain), woven);

        Assert.Equal(["Shop.Tests.Adds", "Shop.Tests.Ends"], failures.Select(difference => difference.Method));
        Assert.Equal("Adds(a: 2) failed", failures[0].Woven!.Message);
        Assert.Null(failures[1].Woven);
    }

    [Fact]
    public void WhatPassesInOneWovenRunIsNoFailure()
    {
        var plain = Results(("Adds", "Passed"), ("Ends", "Passed"));

        var failures = Comparison.FailuresOnlyWoven(
            plain, Comparison.Unstable(plain, plain), Results(("Adds", "Failed"), ("Ends", "Failed")), Results(("Adds", "Passed"), ("Ends", "Failed")));

        Assert.Equal("Shop.Tests.Ends", Assert.Single(failures).Method);
    }

    [Fact]
    public void NothingIsSaidOfMethodsThatDifferWithoutWeaving()
    {
        var plain = Results(("Adds", "Passed"), ("Ends", "Passed"));
        var unstable = Comparison.Unstable(plain, Results(("Adds", "Failed"), ("Ends", "Passed")));

        Assert.Equal(["Shop.Tests.Adds"], unstable);
        Assert.Empty(Comparison.FailuresOnlyWoven(plain, unstable, Results(("Adds", "Failed"), ("Ends", "Passed"))));
    }

    [Theory]
    [InlineData("<TargetFrameworks>net462;net8.0;net9.0</TargetFrameworks>", "<TargetFrameworks>net8.0;net9.0</TargetFrameworks>")]
    [InlineData(
        "<TargetFrameworks Condition=\"a\">net4.7;netstandard2.0</TargetFrameworks>", "<TargetFrameworks Condition=\"a\">netstandard2.0</TargetFrameworks>")]
    [InlineData("<TargetFramework>net10.0</TargetFramework>", "<TargetFramework>net10.0</TargetFramework>")]
    public void TheCopyHasNoFrameworksOfWindows(string project, string expected) => Assert.Equal(expected, RepositoryCopy.WithoutFramework(project));

    private static (int, int, int) Counts(TestResults results, string method) =>
        (results.Methods[method].Total, results.Methods[method].Passed, results.Methods[method].Failed);

    private static TestResults Results(params (string Test, string Outcome)[] tests)
    {
        XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
        return TestResults.Read(new XDocument(new XElement(
            trx + "TestRun",
            new XElement(trx + "Results", tests.Select(test => new XElement(
                trx + "UnitTestResult", new XAttribute("testId", test.Test), new XAttribute("outcome", test.Outcome), Error(test)))),
            new XElement(trx + "TestDefinitions", tests.Select(test => new XElement(
                trx + "UnitTest",
                new XAttribute("id", test.Test),
                new XElement(trx + "TestMethod", new XAttribute("className", "Shop.Tests"), new XAttribute("name", test.Test))))))));

        XElement? Error((string Test, string Outcome) test) => test.Outcome != "Failed"
            ? null
            : new XElement(trx + "Output", new XElement(trx + "ErrorInfo", new XElement(trx + "Message", $"{test.Test} failed")));
    }
}
