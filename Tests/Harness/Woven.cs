using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>Woven files, each made once a run for a file and a configuration.</summary>
internal static class Woven
{
    /// <summary>Everything that can be woven, is.</summary>
    public const string Everything =
        """
        <AutoSpan trivial="include" manual="include" generated="include">
          <Include visibility="public internal protected private"
                   members="method property event constructor staticConstructor operator finalizer localFunction lambda entryPoint" />
        </AutoSpan>
        """;

    static readonly ConcurrentDictionary<string, Lazy<WovenAssembly>> Done = new(StringComparer.Ordinal);

    /// <summary>The woven file; fails when the weaver reports an error.</summary>
    public static WovenAssembly File(string assembly, string configuration)
    {
        var key = assembly + "\n" + configuration;
        var woven = Done.GetOrAdd(key, _ => new Lazy<WovenAssembly>(() => FodyHost.Weave(assembly, configuration, Folder(key)))).Value;
        Assert.True(woven.Errors.Count == 0, "The weaver failed: " + string.Join(Environment.NewLine, woven.Errors));
        return woven;
    }

    static string Folder(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
        return Path.Combine(AppContext.BaseDirectory, "woven", hash);
    }
}
