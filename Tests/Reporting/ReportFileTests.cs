using System;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>The report as a file: which formats are there, and what happens where it cannot be written.</summary>
public sealed class ReportFileTests
{
    [Theory]
    [InlineData("json", "html", "Shop.autospan.html Shop.autospan.json")]
    [InlineData("html", "json", "Shop.autospan.json")]
    [InlineData("html", "none", "")]
    public void JsonIsAlwaysThereAndAnEarlierPageIsNotLeft(string before, string after, string expected)
    {
        var assembly = Path.Combine(Scratch.Folder(), "Shop.dll");
        Write(before);

        var file = Write(after);

        Assert.Equal(expected, string.Join(' ', Directory.GetFiles(Path.GetDirectoryName(assembly)!).Select(Path.GetFileName).Order()));
        Assert.Equal(expected.Split(' ')[0], Path.GetFileName(file.Path) ?? "");

        ReportFile Write(string format) => ReportFile.Write(SampleMethods.Report(), Enum.Parse<ReportFormat>(format, ignoreCase: true), assembly);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("html")]
    public void AReportThatCannotBeWrittenIsAWarning(string format)
    {
        var folder = Scratch.Folder();
        Directory.CreateDirectory(Path.Combine(folder, "AssemblyToProcess.autospan." + format));

        var woven = FodyHost.Weave(Repository.Cases(Build.Release), $"""<AutoSpan report="{format}"><Include type="Loops" /></AutoSpan>""", folder);

        Assert.StartsWith("AS5001: The report of AssemblyToProcess cannot be written: ", Assert.Single(woven.Warnings), StringComparison.Ordinal);
        Assert.Empty(woven.Errors);
        Assert.True(File.Exists(woven.Path));
        Assert.Contains(woven.Messages, message => message.StartsWith("AssemblyToProcess: ", StringComparison.Ordinal) && message.EndsWith('.'));
    }
}
