using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Documentation;

/// <summary>Links inside the repository lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents { get; } = [.. MarkdownFile.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryLinkLeadsToAFileAndAHeading(string document)
    {
        var file = new MarkdownFile(document);
        var links = Link().Matches(file.Text).Select(match => match.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal));

        Assert.DoesNotContain(links, link => !LeadsSomewhere(document, link));
    }

    private static bool LeadsSomewhere(string document, string link)
    {
        var parts = link.Split('#');
        var path = parts[0].Length == 0
            ? document
            : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, parts[0])));
        var full = Path.Combine(Repository.Root, path);
        return parts.Length == 1 ? File.Exists(full) || Directory.Exists(full) : File.Exists(full) && Anchors(path).Contains(parts[1]);
    }

    private static IEnumerable<string> Anchors(string path) => new MarkdownFile(path).Sections.Select(section => Anchor(section.Title));

    // As GitHub makes them of headings.
    private static string Anchor(string title) => NotInAnchors().Replace(title.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
