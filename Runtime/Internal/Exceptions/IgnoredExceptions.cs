using System;
using System.Collections.Generic;

namespace AutoSpan.Internal;

/// <summary>The exception types that a setting <c>ignoreExceptions</c> names: they and their subclasses are no error.</summary>
internal sealed class IgnoredExceptions
{
    private readonly bool _cancellation;
    private readonly bool _timeouts;
    private readonly HashSet<string> _fullNames;

    public IgnoredExceptions(string[] fullNames)
    {
        _fullNames = new HashSet<string>(fullNames, StringComparer.Ordinal);
        _cancellation = _fullNames.Remove(typeof(OperationCanceledException).FullName!);
        _timeouts = _fullNames.Contains(typeof(TimeoutException).FullName!);
    }

    /// <summary>Names are compared in place of types, so that a type need not be loaded, or exist, to be named.</summary>
    public bool Contains(Exception exception)
    {
        if (exception is OperationCanceledException && (_cancellation || _timeouts) && IsIgnoredCancellation(exception))
            return true;

        if (_fullNames.Count == 0)
            return false;

        for (var type = exception.GetType(); type is not null; type = type.BaseType)
        {
            // The setting is written as in the source: nested types with a dot.
            if (type.FullName is { } name && (_fullNames.Contains(name) || _fullNames.Contains(name.Replace('+', '.'))))
                return true;
        }

        return false;
    }

    // A timeout is an error, also where it comes as a cancellation: who wants it ignored names TimeoutException, or the very type that is thrown.
    private bool IsIgnoredCancellation(Exception exception) => Timeouts.IsTimeout(exception) ? _timeouts : _cancellation;
}
