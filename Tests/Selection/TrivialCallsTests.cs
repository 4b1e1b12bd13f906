using System;
using AutoSpan.Tests.DebugInformation;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>A body is trivial by what it calls, not by the kind of member that it calls.</summary>
[Trait("Fault", "S3")]
public sealed class TrivialCallsTests
{
    const string Source = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Threading;
        using System.Threading.Tasks;
        public class Work
        {
            readonly Lazy<int> lazy = new(() => 3);
            readonly Task<int> task = Task.FromResult(1);
            readonly IDictionary<string, int> table = new Dictionary<string, int>();
            readonly ThreadLocal<int> local = new(() => 3);
            readonly Other other;
            public Stream Open(string path) => new FileStream(path, FileMode.Open);
            public StreamReader OpenText(string path) => new StreamReader(path);
            public int Lazily() => lazy.Value;
            public int Wait() => task.Result;
            public int WaitLong() => task.GetAwaiter().GetResult();
            public int Look(string key) => table[key];
            public int PerThread() => local.Value;
            public long LengthOf(FileInfo file) => file.Length;
            public void Seek(Stream stream) => stream.Position = 0;
            public Uri Parse(string text) => new Uri(text);
            public List<int> Copy(IEnumerable<int> all) => new List<int>(all);
            public Heavy Construct() => new Heavy("file");
            public int Indirect() => Property;
            public int Deep() => One();
            public int Assigns(Heavy heavy) { heavy.Name = "x"; return 1; }
            public int OfInterface(IOther one) => one.Number;
            public int OfVirtual(Other one) => one.Virtual;
            public int OfSome(Some one) => one.Virtual;
            public int Circle(int one) => Other2(one);
            int Other2(int one) => one == 0 ? 0 : Circle(one - 1);
            int Property => File.ReadAllText("x").Length;
            int One() => Two();
            int Two() => Three;
            int Three => lazy.Value;
        }
        public class Nothing : Some
        {
            readonly List<int> list = new();
            readonly Other other = new();
            static readonly Nothing instance = new();
            public int Count() => list.Count;
            public int At(int index) => list[index];
            public int Length(string text) => text.Length;
            public DateTime Now() => DateTime.UtcNow;
            public List<int> Make() => new List<int>();
            public Dictionary<string, int> MakeTable() => new(StringComparer.Ordinal);
            public Dto MakeDto(int number) => new Dto(number) { Name = "x" };
            public int Auto() => other.Auto;
            public int Computed() => other.Computed;
            public int Chain() => Own().Auto;
            public Nothing Instance() => instance;
            public void Guard(string text) { if (string.IsNullOrEmpty(text)) throw new ArgumentException(nameof(text)); }
            public int? Maybe(int? one) => one.HasValue ? one.Value : null;
            public (int, string) Pair() => (1, "x");
            public Func<int> Delegate() => () => 3;
            public int OfBase() => base.Virtual;
            public bool Cancelled(CancellationToken token) => token.IsCancellationRequested;
            Other Own() => other;
        }
        public interface IOther { int Number { get; } }
        public class Other
        {
            public int Auto { get; set; }
            public int Computed => Auto > 0 ? Auto : -Auto;
            public virtual int Virtual => 3;
        }
        public class Slow : Other { public override int Virtual => File.ReadAllText("x").Length; }
        public class Some { public virtual int Virtual => 3; }
        public class Quick : Some { public override int Virtual => 4; }
        public class SomeSlow : Some { public override int Virtual => File.ReadAllText("x").Length; }
        public class Dto(int number) { public int Number { get; } = number; public string Name { get; set; } }
        public class Heavy
        {
            string name;
            public Heavy(string file) => name = File.ReadAllText(file);
            public string Name { get => name; set => name = value.Trim(); }
        }
        """;

    static readonly Lazy<string> Release = new(() => Compiler.Compile("Calls", Source));
    static readonly Lazy<string> Debug = new(() => Compiler.Compile("Calls", Source, "/optimize-"));

    [Theory]
    [InlineData("Open")]
    [InlineData("OpenText")]
    [InlineData("Lazily")]
    [InlineData("Wait")]
    [InlineData("WaitLong")]
    [InlineData("Look")]
    [InlineData("PerThread")]
    [InlineData("LengthOf")]
    [InlineData("Seek")]
    [InlineData("Parse")]
    [InlineData("Copy")]
    [InlineData("Construct")]
    [InlineData("Indirect")]
    [InlineData("Deep")]
    [InlineData("Assigns")]
    [InlineData("OfInterface")]
    [InlineData("OfVirtual")]
    [InlineData("OfSome")]
    [InlineData("Circle")]
    public void WhatCallsWorkIsTraced(string method)
    {
        Assert.Null(CompiledSelection.Of(Release.Value).Reason("Work." + method));
        Assert.Null(CompiledSelection.Of(Debug.Value).Reason("Work." + method));
    }

    [Theory]
    [InlineData("Count")]
    [InlineData("At")]
    [InlineData("Length")]
    [InlineData("Now")]
    [InlineData("Make")]
    [InlineData("MakeTable")]
    [InlineData("MakeDto")]
    [InlineData("Auto")]
    [InlineData("Computed")]
    [InlineData("Chain")]
    [InlineData("Instance")]
    [InlineData("Guard")]
    [InlineData("Maybe")]
    [InlineData("Pair")]
    [InlineData("Delegate")]
    [InlineData("OfBase")]
    [InlineData("Cancelled")]
    public void WhatCallsNothingOfNoteIsTrivial(string method)
    {
        Assert.Equal("Trivial", CompiledSelection.Of(Release.Value).Reason("Nothing." + method));
        Assert.Equal("Trivial", CompiledSelection.Of(Debug.Value).Reason("Nothing." + method));
    }
}
