using System;
using System.Diagnostics;
using AutoSpan.WovenApi;

namespace AutoSpan.Tests.Runtime;

/// <summary>What a span has as tag after woven code wrote it.</summary>
internal static class TagOf
{
    /// <param name="write">Writes the tag "tag".</param>
    /// <param name="maxLength">The setting of that name.</param>
    public static object? Span(Action<TagWriter> write, int maxLength = 1024)
    {
        using var span = new Activity("span");
        var tags = TagWriter.Begin(span, maxLength);
        write(tags);
        tags.End();
        return span.GetTagItem("tag");
    }

    /// <summary>Of a value whose type is known at run time only.</summary>
    public static object? Any<T>(T value, int maxLength = 1024) => Span(tags => tags.SetAny("tag", value), maxLength);
}
