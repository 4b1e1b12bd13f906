using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Compatibility;

/// <summary>Runs the cases of a baseline on the current runtime, and shows what they did as text.</summary>
internal static class BaselineRun
{
    /// <summary>What each case returns.</summary>
    public static async Task<string> Unobserved(string file)
    {
        var text = new StringBuilder();
        foreach (var (name, call) in Cases(file))
            text.Append(name).Append(": ").Append(await call()).Append('\n');

        return text.ToString();
    }

    /// <summary>What each case returns, and its spans below it.</summary>
    public static async Task<string> Observed(string file)
    {
        var text = new StringBuilder();
        foreach (var (name, call) in Cases(file))
        {
            using var spans = new SpanTreeText(name);
            text.Append(name).Append(": ").Append(await spans.Under(call)).Append('\n').Append(spans.Text);
        }

        return text.ToString();
    }

    static IEnumerable<(string Name, Func<Task<string>> Call)> Cases(string file)
    {
        // Each run has a copy of its own, with static fields of its own.
        var assembly = new AssemblyLoadContext(file).LoadFromStream(new MemoryStream(File.ReadAllBytes(file)));
        foreach (var method in assembly.GetType("Baseline.Cases")!.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .OrderBy(method => method.MetadataToken))
        {
            yield return (method.Name, () => method.Invoke(null, null) is var result && result is Task<string> task ? task : Task.FromResult((string)result!));
        }
    }
}
