using System;
using System.IO;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Weaving.Cost;

/// <summary>One method of each shape, compiled as a release, as it is and woven.</summary>
internal static class ShapeSource
{
    private const string Source =
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Shapes;

        public class Orders
        {
            public int Small(string text) => int.Parse(text);

            public Task<int> SmallTask(string text) => Task.FromResult(int.Parse(text));

            public int Synchronous(string text)
            {
                var number = int.Parse(text);
                return number + text.Length;
            }

            public int Values(string text, int number)
            {
                number += int.Parse(text);
                return number + text.Length;
            }

            public int NonThrowing(int number) => number + 1;

            public Task<int> TaskReturning(string text)
            {
                var number = int.Parse(text);
                return Task.FromResult(number);
            }

            public async Task<int> Async(string text)
            {
                await Task.Yield();
                return int.Parse(text);
            }

            public async Task<int> AsyncValues(string text, int number)
            {
                await Task.Yield();
                return int.Parse(text) + number;
            }

            public IEnumerable<int> Iterator(string text)
            {
                yield return int.Parse(text);
            }

            public async IAsyncEnumerable<int> AsyncIterator(string text)
            {
                await Task.Yield();
                yield return int.Parse(text);
            }
        }
        """;

    private const string Configuration =
        """
        <AutoSpan trivial="include">
          <Include />
          <Set method="*Values" arguments="all" return="value" />
        </AutoSpan>
        """;

    private static readonly Lazy<string> s_plain = new(Compile);
    private static readonly Lazy<string> s_woven = new(Weave);

    /// <summary>The file that the compiler wrote.</summary>
    public static string Plain => s_plain.Value;

    /// <summary>The woven file.</summary>
    public static string Woven => s_woven.Value;

    private static string Compile()
    {
        var file = Path.Combine(Scratch.Folder(), "Shapes.dll");
        Assert.Empty(Compiler.Compile(file, Build.Release, ("Orders", Source)));
        return file;
    }

    private static string Weave()
    {
        var woven = FodyHost.Weave(Plain, Configuration, Path.Combine(Path.GetDirectoryName(Plain)!, "woven"), Compiler.References);
        Assert.Empty(woven.Errors);
        return woven.Path;
    }
}
