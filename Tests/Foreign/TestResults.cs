using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace AutoSpan.Foreign;

/// <summary>The results of a run, by test method: a method with data has one for each row.</summary>
internal sealed record TestResults(IReadOnlyDictionary<string, TestCount> Methods)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public int Total => Methods.Values.Sum(count => count.Total);

    public int Passed => Methods.Values.Sum(count => count.Passed);

    /// <summary>Reads a TRX file. The names of rows are not used, since they can have values that differ from run to run.</summary>
    public static TestResults Read(XDocument file)
    {
        var methods = file.Descendants(Trx + "UnitTest").ToDictionary(test => (string)test.Attribute("id")!, Method);
        var results = file.Descendants(Trx + "UnitTestResult").ToArray();
        var counts =
            from result in results
            group result by methods[(string)result.Attribute("testId")!] into method
            select KeyValuePair.Create(method.Key, Count(method));
        return new TestResults(counts.ToDictionary(StringComparer.Ordinal));
    }

    private static string Method(XElement test)
    {
        var method = test.Element(Trx + "TestMethod")!;
        var name = ((string)method.Attribute("name")!).Split('(')[0];
        var type = ((string)method.Attribute("className")!).Split(',')[0];
        return name.StartsWith(type, StringComparison.Ordinal) ? name : $"{type}.{name}";
    }

    private static TestCount Count(IEnumerable<XElement> results)
    {
        var outcomes = results.Select(result => (string?)result.Attribute("outcome")).ToArray();
        var message = results.Select(result => result.Descendants(Trx + "ErrorInfo").FirstOrDefault()?.Value).FirstOrDefault(text => text != null);
        return new TestCount(outcomes.Length, outcomes.Count(outcome => outcome == "Passed"), outcomes.Count(outcome => outcome == "Failed"), message);
    }
}
