using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Documentation;

/// <summary>A document of the repository: its sections with their fenced blocks.</summary>
internal sealed class MarkdownFile
{
    private const string Fence = "```";

    /// <param name="path">Relative to the root of the repository, with slashes.</param>
    public MarkdownFile(string path)
    {
        Path = path;
        Text = File.ReadAllText(System.IO.Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");
        Sections = [.. Read(Text)];
    }

    /// <summary>Every document for users and contributors.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "Samples/README.md",
        .. Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md").Select(file => "docs/" + System.IO.Path.GetFileName(file)).Order()
    ];

    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<MarkdownSection> Sections { get; }

    public MarkdownSection this[string title] =>
        Sections.SingleOrDefault(section => section.Title == title) ?? throw new KeyNotFoundException($"{Path} has no section '{title}', or several.");

    private static IEnumerable<MarkdownSection> Read(string text)
    {
        var title = "";
        List<MarkdownBlock> blocks = [];
        string? language = null;
        List<string> lines = [];
        foreach (var line in text.Split('\n'))
        {
            if (language is not null && line != Fence)
            {
                lines.Add(line);
            }
            else if (language is not null)
            {
                blocks.Add(new MarkdownBlock(language, string.Join('\n', lines)));
                language = null;
                lines = [];
            }
            else if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                language = line[Fence.Length..];
            }
            else if (line.StartsWith('#'))
            {
                yield return new MarkdownSection(title, blocks);
                title = line.TrimStart('#').Trim();
                blocks = [];
            }
        }

        yield return new MarkdownSection(title, blocks);
    }
}
