using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>Woven files, each made once a run for a file and a configuration.</summary>
internal static class Woven
{
    /// <summary>Everything that can be woven, is.</summary>
    public const string Everything =
        $"""
        <AutoSpan trivial="include" noise="include" manual="include" generated="include">
          <Include visibility="public internal protected private" members="{Members}" />
        </AutoSpan>
        """;

    const string NullIsAnError = """<Set errorWhen="return == null" />""";

    const string Members = "method property event constructor staticConstructor operator finalizer localFunction lambda entryPoint";

    /// <summary>As <see cref="Everything"/>, and each span has every argument and result that it can.</summary>
    public static readonly string EverythingRead =
        Everything.Replace("<AutoSpan ", """<AutoSpan arguments="all" return="value" code="location" redact="" """, StringComparison.Ordinal);

    /// <summary>As <see cref="EverythingRead"/>, with a tag of its own, and with null as an error.</summary>
    public static readonly string EverythingSaid = EverythingRead
        .Replace(" />", $"""><Tag name="peer.service" text="billing" /></Include>{NullIsAnError}""", StringComparison.Ordinal);

    /// <summary>All that could have a span has an event instead, at one moment.</summary>
    /// <param name="on">The moment.</param>
    public static string Events(string on) => EverythingSaid
        .Replace("<Include ", $"<Event on=\"{on}\" ", StringComparison.Ordinal)
        .Replace("</Include>", "</Event>", StringComparison.Ordinal)
        .Replace(" code=\"location\"", "", StringComparison.Ordinal)
        .Replace(NullIsAnError, "", StringComparison.Ordinal);

    /// <summary>The configurations that change the most, by name.</summary>
    public static IReadOnlyDictionary<string, string> Fullest { get; } = new Dictionary<string, string>
    {
        ["spans"] = Everything,
        ["spans with values"] = EverythingSaid,
        ["events on entry"] = Events("entry"),
        ["events on return"] = Events("return"),
        ["events on exception"] = Events("exception")
    };

    static readonly ConcurrentDictionary<string, Lazy<WovenFile>> Done = new(StringComparer.Ordinal);

    /// <summary>The woven file; fails when the weaver reports an error or weaves nothing.</summary>
    public static WovenFile File(string assembly, string configuration)
    {
        var key = assembly + "\n" + configuration;
        var woven = Done.GetOrAdd(key, _ => new Lazy<WovenFile>(() => FodyHost.Weave(assembly, configuration, Folder(key)))).Value;
        Assert.True(woven.Errors.Count == 0, "The weaver failed: " + string.Join(Environment.NewLine, woven.Errors));
        // Whoever compares it with the unwoven file would compare that with itself.
        Assert.True(woven.IsWoven, "The weaver wove nothing.");
        return woven;
    }

    static string Folder(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
        return Path.Combine(AppContext.BaseDirectory, FodyHost.WeavesNothing ? "unwoven" : "woven", hash);
    }
}
