using System;
using System.ComponentModel;
using System.Diagnostics;

namespace AutoSpan.Runtime;

/// <summary>An event to be: it has its activity and its name, gathers its tags, and is added as a whole.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventDraft
{
    private readonly Activity _activity;
    private readonly string _name;
    private ActivityTagsCollection? _tags;
    private DateTimeOffset _time = DateTimeOffset.UtcNow;

    internal EventDraft(Activity activity, string name)
    {
        _activity = activity;
        _name = name;
    }

    /// <summary>What its activity was made from, and its own name: for messages.</summary>
    internal string SourceName => _activity.Source.Name;

    /// <inheritdoc cref="SourceName"/>
    internal string Name => _name;

    /// <summary>Whether the event can still be added.</summary>
    internal bool IsWanted => _activity is { IsStopped: false, IsAllDataRequested: true };

    /// <summary>Writes a tag, in place of an earlier one of that name.</summary>
    internal void SetTag(string name, object value) => (_tags ??= [])[name] = value;

    /// <summary>The event happens now, not when the draft was made.</summary>
    internal void HappensNow() => _time = DateTimeOffset.UtcNow;

    /// <summary>Adds the event to the activity that was current when the draft was made. An activity that was stopped meanwhile is exported already.</summary>
    internal void Add()
    {
        if (IsWanted)
            _activity.AddEvent(new ActivityEvent(_name, _time, _tags));
    }
}
