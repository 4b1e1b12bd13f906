using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using AutoSpan.Internal;

namespace AutoSpan.WovenApi;

/// <summary>Finds out which span of another process a method's span continues: the setting <c>remoteParent</c>.</summary>
/// <remarks>
/// A method with <c>remoteParent="message.Headers"</c> becomes
/// <code>
/// if (source != null &amp;&amp; source.HasListeners())
/// {
///     var remote = RemoteParent.Begin();
///     try
///     {
///         if (message != null)
///             remote.Set(message.Headers);
///     }
///     catch (Exception fault)
///     {
///         remote.Fail(fault);
///     }
///     span = tracer.Start(17, remote.End());
/// }
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RemoteParent
{
    private readonly SuppressionScope _scope;
    private ActivityContext _context;

    private RemoteParent(SuppressionScope scope) => _scope = scope;

    /// <summary>Begins to look.</summary>
    public static RemoteParent Begin() => new(SuppressionScope.Begin());

    /// <summary>Takes a W3C <c>traceparent</c>; one that is not valid is none.</summary>
    public void Set(string? traceparent) => Parse(traceparent, null);

    /// <summary>Takes a context as it is.</summary>
    public void Set(ActivityContext context) => _context = context;

    /// <summary>Takes the context of an activity.</summary>
    public void Set(Activity? activity) => _context = activity?.Context ?? default;

    /// <summary>Takes what the program's <see cref="DistributedContextPropagator"/> finds in the headers of a request or message.</summary>
    public void Set<TValue>(IEnumerable<KeyValuePair<string, TValue>>? headers)
    {
        if (headers is null)
            return;

        try
        {
            DistributedContextPropagator.Current.ExtractTraceIdAndState(headers, Find<TValue>, out var traceparent, out var tracestate);
            Parse(traceparent, tracestate);
        }
        catch (Exception fault)
        {
            Fail(fault);
        }
    }

    /// <summary>Says that the remote parent cannot be had. The span has the parent that it would have without the setting.</summary>
    public void Fail(Exception fault)
    {
        _context = default;
        AutoSpanEventSource.Log?.RemoteParentFailed(fault);
    }

    /// <summary>Ends what <see cref="Begin"/> began.</summary>
    /// <returns>The remote span's context; the default one when there is none.</returns>
    public readonly ActivityContext End()
    {
        _scope.End();
        return _context;
    }

    private static void Find<TValue>(object? carrier, string name, out string? value, out IEnumerable<string>? values)
    {
        value = null;
        values = null;
        foreach (var header in (IEnumerable<KeyValuePair<string, TValue>>)carrier!)
        {
            if (!string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
                continue;

            value = HeaderText.Of(header.Value);
            return;
        }
    }

    private void Parse(string? traceparent, string? tracestate)
    {
        ActivityContext.TryParse(traceparent, tracestate, isRemote: true, out _context);
    }
}
