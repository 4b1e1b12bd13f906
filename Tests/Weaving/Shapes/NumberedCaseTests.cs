using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Languages;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>
/// The numbered cases that a weaver of spans must get right, each from a bug in another weaver. A test names its case by
/// <c>[Trait("Case", "9")]</c>, on itself or on its class; a <c>[Run]</c> by <see cref="NumberedRuns"/>. Of each case a test is run here, in
/// another process, with a weaver that weaves nothing: it must fail.
/// </summary>
public sealed class NumberedCaseTests
{
    // The quickest of each case.
    static readonly string[] Tests =
    [
        Name(typeof(SweepTests), nameof(SweepTests.IsAsIfUnwovenAndTraced)),
        Name(typeof(AsyncTests), nameof(AsyncTests.AnAsyncVoidIsObservedToItsEnd)),
        Name(typeof(CurrentActivityTests), nameof(CurrentActivityTests.WhatWasCurrentIsCurrentAgain)),
        Name(typeof(CurrentActivityTests), nameof(CurrentActivityTests.NotSampledIsUntouched)),
        Name(typeof(EnumerationTests), nameof(EnumerationTests.AnEmptySequenceHasOne)),
        Name(typeof(AsyncEnumerationTests), nameof(AsyncEnumerationTests.EachEnumerationHasItsOwn)),
        Name(typeof(ExceptionTests), nameof(ExceptionTests.AnEscapingExceptionIsRecordedOnce)),
        Name(typeof(SpanTests), nameof(SpanTests.NestedCallsAreChildren)),
        Name(typeof(DebugInformationTests), nameof(DebugInformationTests.EveryStatementIsWhereItWas)),
        Name(typeof(SymbolKindTests), nameof(SymbolKindTests.SymbolsStayWhereTheyAre)),
        Name(typeof(NameTests), nameof(NameTests.OfMethods)),
        Name(typeof(RuntimeAsyncTests), nameof(RuntimeAsyncTests.AnExceptionIsRecordedOnceAndAnErrorEverywhere)),
        Name(typeof(TailCallTests), nameof(TailCallTests.ReleaseHasThemUnwovenAndNoneInWovenMethods)),
        Name(typeof(SecondPassTests), nameof(SecondPassTests.ASecondPassChangesNothing))
    ];

    static readonly Lazy<IReadOnlySet<int>> Failed = new(RunUnwoven);

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void ItsTestFailsWhenNothingIsWoven(int number) => Assert.Contains(number, Failed.Value);

    [Fact]
    public void ANumberedMemberIsRun()
    {
        var members = RunCase.Of(Repository.Cases(Build.Release)).Select(run => run.Member).ToList();

        Assert.All(NumberedRuns.Members.Values.SelectMany(names => names), name => Assert.Contains(members, member => NumberedRuns.Matches(member, name)));
    }

    static IReadOnlySet<int> RunUnwoven()
    {
        var result = Path.Combine(Scratch.Folder(), "result.xml");
        var run = ProcessRun.Of(
            "dotnet",
            [
                typeof(NumberedCaseTests).Assembly.Location, "-noColor", "-preEnumerateTheories", "-result-xml", result,
                .. Tests.SelectMany(test => new[] { "-method", test }),
                .. Enumerable.Range(1, 25).SelectMany(number => new[] { "-trait", "Case=" + number })
            ],
            (FodyHost.NothingVariable, "1"));

        Assert.True(File.Exists(result), string.Join('\n', run.Lines));
        return XDocument.Load(result).Descendants("test")
            .Where(test => (string?)test.Attribute("result") == "Fail")
            .SelectMany(test => test.Descendants("trait"))
            .Where(trait => (string?)trait.Attribute("name") == "Case")
            .Select(trait => int.Parse((string)trait.Attribute("value")!, CultureInfo.InvariantCulture))
            .ToHashSet();
    }

    static string Name(Type type, string test) => type.FullName + "." + test;
}
