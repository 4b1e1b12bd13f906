using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Architecture;

/// <summary>Holds the directions of docs/architecture.md, so that the picture stays true.</summary>
public sealed partial class DirectionTests
{
    /// <summary>Each room, and the rooms whose names its files may mention.</summary>
    static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Rules"] = ["Diagnostics"],
        ["Configuration"] = ["Rules", "Diagnostics"],
        ["StateMachines"] = ["Diagnostics"],
        ["Selection"] = ["Rules", "StateMachines", "Diagnostics"],
        ["Planning"] = ["Selection", "Rules", "StateMachines", "Diagnostics"],
        ["References"] = ["Planning", "Selection", "Rules", "StateMachines", "Diagnostics"],
        ["Emission"] = ["References", "Planning", "Selection", "Rules", "StateMachines", "Diagnostics"],
        ["Shapes"] = ["Emission", "References", "StateMachines", "Planning", "Selection", "Rules", "Diagnostics"],
        ["Reporting"] = ["Planning", "Selection", "Rules", "Configuration", "Diagnostics"]
    };

    public static TheoryData<string> Rooms { get; } = [.. MayUse.Keys];

    public static TheoryData<string> Parts { get; } = ["Weaver", "Runtime", "Tests", "AssemblyToProcess"];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void ARoomLooksOneWay(string room)
    {
        var wrong =
            from file in Sources(Path.Combine("Weaver", room))
            from Match mention in Mention().Matches(File.ReadAllText(file))
            let other = mention.Groups["room"].Value
            where other != room && MayUse.ContainsKey(other) && !MayUse[room].Contains(other)
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {other}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void EveryRoomIsKnown()
    {
        var weaver = Path.Combine(Repository.Root, "Weaver");
        var rooms = Sources("Weaver").Select(file => Path.GetRelativePath(weaver, file)).Where(file => file.Contains(Path.DirectorySeparatorChar))
            .Select(file => file.Split(Path.DirectorySeparatorChar)[0]).Distinct();

        Assert.Empty(rooms.Except(MayUse.Keys));
    }

    [Fact]
    public void OnlyEmissionKnowsInstructions()
    {
        var wrong = Sources("Weaver")
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "Emission")
            .Where(file => File.ReadAllText(file).Contains("OpCodes.", StringComparison.Ordinal));

        Assert.Empty(wrong.Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void NoFileIsLong(string part)
    {
        var wrong = Sources(part).Select(file => (file, lines: File.ReadAllLines(file).Length)).Where(one => one.lines > 300);

        Assert.Empty(wrong.Select(one => $"{Path.GetRelativePath(Repository.Root, one.file)}: {one.lines} lines"));
    }

    [Fact]
    public void TheScanSeesTheWeaver() => Assert.Contains(Sources("Weaver"), file => Path.GetFileName(file) == "ModuleWeaver.cs");

    static IEnumerable<string> Sources(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        return !Directory.Exists(path)
            ? []
            : Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
    }

    [GeneratedRegex(@"(?<!namespace )AutoSpan\.Fody\.(?<room>[A-Z]\w+)")]
    private static partial Regex Mention();
}
