using System;
using AutoSpan.Tests.DebugInformation;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>A method that hands on a sequence is over before the sequence runs: a span would last no time.</summary>
[Trait("Fault", "S7")]
public sealed class DeferredSequenceTests
{
    const string Source = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        public interface IStore { IAsyncEnumerable<int> All(); IEnumerable<int> Some(); IQueryable<int> Query(); }
        public class Orders(IStore store)
        {
            readonly List<int> list = new();
            public IAsyncEnumerable<int> All() => Inner();
            public IEnumerable<int> Some() => Items(3);
            public IEnumerable<int> Checked(int count) { if (count < 0) throw new ArgumentException(nameof(count)); return Core(); IEnumerable<int> Core() { yield return count; } }
            public IEnumerable<int> Filtered() => list.Where(one => one > 3).Select(one => one + 1);
            public IQueryable<int> Queried() => store.Query().Where(one => one > 3).OrderBy(one => one);
            public IAsyncEnumerable<int> OfStore() => store.All();

            public IEnumerable<int> Eager() => list.Where(one => one > 3).ToList();
            public IEnumerable<int> Unknown() => store.Some();
            public IEnumerable<string> Lines() => File.ReadAllLines("x");
            public IAsyncEnumerable<int> Works() { Console.WriteLine(); return store.All(); }
            public int Counts() => Items(3).Count();
            public IEnumerable<int> Items(int count) { for (var i = 0; i < count; i++) yield return i; }
            async IAsyncEnumerable<int> Inner() { await Task.Yield(); yield return 1; }
        }
        """;

    static readonly Lazy<string> Release = new(() => Compiler.Compile("Sequences", Source));
    static readonly Lazy<string> Debug = new(() => Compiler.Compile("Sequences", Source, "/optimize-"));

    [Theory]
    [InlineData("All", "it only returns the sequence of Orders.Inner, which runs when it is enumerated")]
    [InlineData("Some", "it only returns the sequence of Orders.Items, which runs when it is enumerated")]
    [InlineData("Checked", "it only returns the sequence of Orders.Checked.Core, which runs when it is enumerated")]
    [InlineData("Filtered", "it only builds a sequence, which runs when it is enumerated")]
    [InlineData("Queried", "it only builds a sequence, which runs when it is enumerated")]
    [InlineData("OfStore", "it only builds a sequence, which runs when it is enumerated")]
    public void WhatOnlyHandsOnASequenceHasNoSpan(string method, string detail)
    {
        foreach (var assembly in new[] { Release.Value, Debug.Value })
        {
            var selection = CompiledSelection.Of(assembly);

            Assert.Equal(("Trivial", detail), (selection.Reason("Orders." + method), selection.Detail("Orders." + method)));
        }
    }

    [Theory]
    [InlineData("Eager")]
    [InlineData("Unknown")]
    [InlineData("Lines")]
    [InlineData("Works")]
    [InlineData("Counts")]
    [InlineData("Items")]
    public void WhatWorksBeforeItReturnsHasOne(string method)
    {
        Assert.Null(CompiledSelection.Of(Release.Value).Reason("Orders." + method));
        Assert.Null(CompiledSelection.Of(Debug.Value).Reason("Orders." + method));
    }
}
