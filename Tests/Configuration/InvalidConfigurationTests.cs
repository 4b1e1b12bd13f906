using System.IO;
using System.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class InvalidConfigurationTests
{
    public static TheoryData<string> Names => [.. InvalidConfigurations.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachErrorIsReportedWithItsPlace(string name)
    {
        var invalid = InvalidConfigurations.All.Single(c => c.Name == name);
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, invalid.Xml);
        var element = FodyElement.From(invalid.Xml);

        var result = ConfigurationReader.Read(element, ConfigurationFile.Locate(element, directory.Project, directory.Solution));

        Assert.Null(result.Configuration);
        Assert.All(result.Diagnostics, d => Assert.Equal(directory.ProjectFile, d.Location?.File));
        Assert.All(result.Diagnostics, d => Assert.Equal(Severity.Error, d.Severity));
        Assert.Equal(
            string.Join("\n", invalid.Expected),
            string.Join("\n", result.Diagnostics.Select(d => $"{d.Location!.Line},{d.Location.Column} {d.Id}: {d.Message}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WithoutAFileTheSameIsSaidWithoutPlaces(string name)
    {
        var invalid = InvalidConfigurations.All.Single(c => c.Name == name);
        var result = ConfigurationReader.Read(FodyElement.From(invalid.Xml), null);

        // Only the file shows a duplicate element.
        var expected = invalid.Expected.Where(e => !e.Contains("AS1008"));
        Assert.All(result.Diagnostics, d => Assert.Null(d.Location));
        Assert.Equal(
            expected.Select(e => e[(e.IndexOf(' ') + 1)..]).Order(),
            result.Diagnostics.Select(d => $"{d.Id}: {d.Message}").Order());
    }
}
