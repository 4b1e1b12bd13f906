using System.ComponentModel;

namespace AutoSpan.WovenApi;

/// <summary>The woven code that writes what is asked of a task's result to an event.</summary>
/// <param name="builder">The event.</param>
/// <param name="result">What the task holds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void EventResultReader<TResult>(EventBuilder builder, TResult result);
