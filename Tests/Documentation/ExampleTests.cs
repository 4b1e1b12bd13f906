using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Tests.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AutoSpan.Tests.Documentation;

/// <summary>What documents show can be copied.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Documents { get; } = [.. MarkdownFile.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryConfigurationIsReadWithoutADiagnostic(string document)
    {
        var schema = new Schema();
        foreach (var example in ExamplesIn(document, "xml").Where(Examples.IsConfiguration))
        {
            var autoSpan = Examples.AutoSpan(example);
            Assert.Empty(ConfigurationReader.Read(autoSpan, null).Diagnostics);
            Assert.Empty(schema.Validate(new XElement("Weavers", autoSpan).ToString()));
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/configuration.md")]
    [InlineData("docs/recipes.md")]
    [InlineData("docs/migration.md")]
    [InlineData("docs/opentelemetry.md")]
    public void DocumentsForUsersHaveConfigurations(string document) =>
        Assert.Contains(ExamplesIn(document, "xml"), Examples.IsConfiguration);

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/configuration.md")]
    [InlineData("docs/recipes.md")]
    [InlineData("docs/migration.md")]
    [InlineData("docs/opentelemetry.md")]
    public void EveryPieceOfCodeIsCode(string document)
    {
        foreach (var example in ExamplesIn(document, "csharp"))
        {
            // A piece may be statements, members of a type, or a file.
            var errors = new[] { example, $"class C {{ {example}\n}}" }.Select(Errors).MinBy(errors => errors.Count)!;
            Assert.Empty(errors);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryBlockSaysWhatItIs(string document) =>
        Assert.Empty(new MarkdownFile(document).Sections.SelectMany(section => section.Blocks).Select(block => block.Language)
            .Except(["", "xml", "csharp", "json", "yaml"]));

    private static IEnumerable<string> ExamplesIn(string document, string language) =>
        new MarkdownFile(document).Sections.SelectMany(section => section.In(language));

    private static IReadOnlyList<string> Errors(string code) =>
    [
        .. CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())
    ];
}
