using System;
using System.ComponentModel;
using System.Diagnostics;

namespace AutoSpan.WovenApi;

/// <summary>An event to be: it has its activity and its name, gathers its tags, and is added as a whole.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventBuilder
{
    private readonly Activity _activity;
    private ActivityTagsCollection? _tags;
    private DateTimeOffset _time = DateTimeOffset.UtcNow;

    internal EventBuilder(Activity activity, string name)
    {
        _activity = activity;
        Name = name;
    }

    internal string Name { get; }

    /// <summary>Whether the event can still be added. An activity that was stopped meanwhile is exported already.</summary>
    internal bool IsWanted => _activity is { IsStopped: false, IsAllDataRequested: true };

    /// <summary>Writes a tag, in place of an earlier one of that name.</summary>
    internal void SetTag(string name, object value) => (_tags ??= [])[name] = value;

    /// <summary>The event happens now, not when the builder was made.</summary>
    internal void HappensNow() => _time = DateTimeOffset.UtcNow;

    /// <summary>Adds the event to the activity that was current when the builder was made, if it is still wanted there.</summary>
    internal void Add()
    {
        if (IsWanted)
            _activity.AddEvent(new ActivityEvent(Name, _time, _tags));
    }
}
