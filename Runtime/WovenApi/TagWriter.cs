using System;
using System.ComponentModel;
using System.Diagnostics;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>Writes the tags of a span or an event. The program's own code that is asked for their values leaves no traces.</summary>
/// <remarks>
/// A method with <c>&lt;Tag name="order.id" value="order.Id" /&gt;</c> becomes
/// <code>
/// if (span != null &amp;&amp; span.IsAllDataRequested)
/// {
///     var tags = TagWriter.Begin(span, 1024);
///     try
///     {
///         if (order != null)
///             tags.Set("order.id", order.Id);
///     }
///     catch (Exception fault)
///     {
///         tags.Fail("order.id", fault);
///     }
///     tags.End();
/// }
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct TagWriter
{
    private const string ErrorTypeTag = "error.type";

    // The value that OpenTelemetry has for an error without a type of its own. The condition is for people to read, and is the description.
    private const string OtherError = "_OTHER";

    private readonly Activity? _span;
    private readonly EventBuilder? _builder;
    private readonly int _maxLength;
    private readonly SuppressionScope _scope;

    private TagWriter(Activity? span, EventBuilder? builder, int maxLength)
    {
        _span = span;
        _builder = builder;
        _maxLength = maxLength;
        _scope = SuppressionScope.Begin();
    }

    /// <summary>Begins to write the tags of a span.</summary>
    /// <param name="span">The span, which records.</param>
    /// <param name="maxLength">The most characters of a text, and the most elements of an array.</param>
    public static TagWriter Begin(Activity span, int maxLength) => new(span, null, maxLength);

    /// <summary>Begins to write the tags of an event.</summary>
    /// <param name="builder">The event.</param>
    /// <param name="maxLength">The most characters of a text, and the most elements of an array.</param>
    public static TagWriter Begin(EventBuilder builder, int maxLength) => new(null, builder, maxLength);

    /// <summary>Writes a text; null is no tag.</summary>
    public readonly void Set(string name, string? value)
    {
        if (value is not null)
            Write(name, TagText.Cut(value, _maxLength));
    }

    /// <summary>Writes a truth value.</summary>
    public readonly void Set(string name, bool value) => Write(name, BoxedValues.Of(value));

    /// <summary>Writes a whole number of at most 32 bits, and smaller ones.</summary>
    public readonly void Set(string name, int value) => Write(name, BoxedValues.Of(value));

    /// <summary>Writes a whole number.</summary>
    public readonly void Set(string name, long value) => Write(name, value);

    /// <summary>Writes a whole number without sign: as text where it is larger than OpenTelemetry's can be.</summary>
    public readonly void Set(string name, ulong value) => Write(name, TagValue.Of(value));

    /// <summary>Writes a real number.</summary>
    public readonly void Set(string name, double value) => Write(name, value);

    /// <summary>Writes a value whose text is the same for everybody, such as a <see cref="Guid"/>, a date or a <see cref="decimal"/>; null is no tag.</summary>
    public readonly void SetText<T>(string name, T value)
    {
        try
        {
            Set(name, TagText.Of(value));
        }
        catch (Exception fault)
        {
            Fail(name, fault);
        }
    }

    /// <summary>Writes the name of an enum's member.</summary>
    public readonly void SetEnum<T>(string name, T value)
        where T : struct
    {
        try
        {
            Set(name, TagText.OfEnum(value));
        }
        catch (Exception fault)
        {
            Fail(name, fault);
        }
    }

    /// <summary>Writes a copy of an array of truth values, numbers or texts; null is no tag, nor are bytes and arrays of anything else.</summary>
    public readonly void SetArray<T>(string name, T[]? value)
    {
        if (value is not null && TagArray.Copy(value, _maxLength) is { } copy)
            Write(name, copy);
    }

    /// <summary>Writes a value whose type is known at run time only, if it is one that the other methods take; else there is no tag.</summary>
    public readonly void SetAny<T>(string name, T value)
    {
        try
        {
            if (TagValue.Of(value, _maxLength) is { } tag)
                Write(name, tag);
        }
        catch (Exception fault)
        {
            Fail(name, fault);
        }
    }

    /// <summary>
    /// Makes the span one of an operation that failed: the setting <c>errorWhen</c>. A status and an <c>error.type</c> that the program has set stand.
    /// </summary>
    /// <param name="condition">The condition that holds, as the user wrote it.</param>
    public readonly void SetError(string condition)
    {
        if (_span is null)
            return;

        if (_span.Status == ActivityStatusCode.Unset)
            _span.SetStatus(ActivityStatusCode.Error, condition);

        if (_span.Status == ActivityStatusCode.Error && _span.GetTagItem(ErrorTypeTag) is null)
            _span.SetTag(ErrorTypeTag, OtherError);
    }

    /// <summary>Says that the value of a tag cannot be had. The tag is lost, the call is not.</summary>
    public readonly void Fail(string name, Exception fault) =>
        AutoSpanEventSource.Log?.TagFailed(name, _span?.OperationName ?? _builder?.Name ?? string.Empty, fault);

    /// <summary>Ends what <c>Begin</c> began.</summary>
    public readonly void End() => _scope.End();

    private readonly void Write(string name, object value)
    {
        if (_span is not null)
            _span.SetTag(name, value);
        else
            _builder?.SetTag(name, value);
    }
}
