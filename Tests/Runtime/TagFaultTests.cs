using System;
using System.Diagnostics;
using System.Globalization;
using AutoSpan.Tests.Harness;
using AutoSpan.WovenApi;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Values that cannot be had cost their tag, and nothing else; the EventSource says so.</summary>
[Collection(nameof(Spans))]
public sealed class TagFaultTests
{
    [Fact]
    public void ATextThatThrows() => Lost(tags => tags.SetText("tag", new Unspeakable()), "System.InvalidOperationException: unspeakable");

    [Fact]
    public void AFormattedTextThatThrows() => Lost(tags => tags.SetText("tag", new Unformattable()), "System.InvalidOperationException: unformattable");

    [Fact]
    public void AGetterThatThrows() => Lost(tags => tags.Fail("tag", new InvalidOperationException("getter")), "System.InvalidOperationException: getter");

    [Fact]
    public void AFaultWhoseOwnTextThrows() => Lost(tags => tags.Fail("tag", new UnspeakableException()), typeof(UnspeakableException).FullName!);

    [Fact]
    public void AnAddressOfAHostileParser()
    {
        UriParser.Register(new HostileParser(), "hostile", -1);

        Lost(tags => tags.SetAny("tag", new Uri("hostile://user@host/")), "System.InvalidOperationException: parser");
        Lost(tags => tags.SetAny("tag", new Uri("hostile://user@host/")), "System.InvalidOperationException: parser");
    }

    [Fact]
    public void ATextThatIsNothingIsNoTag() => Assert.Null(TagOf.Span(tags => tags.SetText("tag", new Silent())));

    [Fact]
    public void TheTagOfAnEventIsToldWithTheEventsName()
    {
        using var log = new FaultLog();
        using var traced = new Traced();
        using var current = new Activity("current").Start();
        var builder = traced.Tracer().Begin("validated")!;
        var tags = TagWriter.Begin(builder, 1024);
        tags.Fail("tag", new InvalidOperationException("getter"));
        tags.End();

        Assert.Equal(["The value of the tag 'tag' of 'validated' cannot be read: System.InvalidOperationException: getter"], log.Messages);
    }

    static void Lost(Action<TagWriter> write, string fault)
    {
        using var log = new FaultLog();

        var tag = TagOf.Span(tags =>
        {
            write(tags);
            tags.Set("next", "kept");
        });

        Assert.Null(tag);
        Assert.Equal([$"The value of the tag 'tag' of 'span' cannot be read: {fault}"], log.Messages);
    }

    sealed class Unspeakable
    {
        public override string ToString() => throw new InvalidOperationException("unspeakable");
    }

    sealed class Unformattable : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider)
        {
            Assert.Same(CultureInfo.InvariantCulture, formatProvider);
            throw new InvalidOperationException("unformattable");
        }
    }

    sealed class Silent
    {
        public override string? ToString() => null;
    }

    sealed class UnspeakableException : Exception
    {
        public override string ToString() => throw new InvalidOperationException();
    }

    sealed class HostileParser : GenericUriParser
    {
        public HostileParser()
            : base(GenericUriParserOptions.Default)
        {
        }

        protected override string GetComponents(Uri uri, UriComponents components, UriFormat format) => throw new InvalidOperationException("parser");
    }
}
