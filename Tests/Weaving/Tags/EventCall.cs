using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>What a call of a method with an <c>&lt;Event&gt;</c> left on the span of its caller.</summary>
/// <param name="Events">The events.</param>
/// <param name="Exception">What the call threw.</param>
internal sealed record EventCall(IReadOnlyList<ActivityEvent> Events, Exception? Exception)
{
    /// <summary>The one event.</summary>
    public ActivityEvent Single() => Assert.Single(Events);

    /// <summary>A configuration with one event for everything in one type, and nothing else.</summary>
    public static string Rule(string type, string on, string settings = "", string tags = "") =>
        Tagging.Rule(type, $"on=\"{on}\" {settings}", tags, "Event");

    /// <summary>
    /// Calls the method within a span of the caller, while somebody listens to the rule's source. It stays current, and the method has none of its
    /// own.
    /// </summary>
    public static async Task<EventCall> Record(Build build, string configuration, string member, Func<LoadedCopy, object?[]> arguments)
    {
        using var recorder = new Recorder();
        using var caller = new Activity("caller").Start();

        var call = await Within(caller, () => Tagging.Run(build, configuration, member, arguments));

        Assert.Empty(recorder.Spans);
        return call;
    }

    /// <summary>Runs something within a span that is current already, and says what events it has then.</summary>
    public static async Task<EventCall> Within(Activity caller, Func<Task> call)
    {
        var exception = await Xunit.Record.ExceptionAsync(call);
        if (exception is Xunit.Sdk.IAssertionException)
            throw exception;

        Assert.Same(caller, Activity.Current);
        return new EventCall([.. caller.Events], exception);
    }

    /// <summary>The tag of an event; null when it has none of this name.</summary>
    public static object? Tag(ActivityEvent one, string name) => one.Tags.SingleOrDefault(tag => tag.Key == name).Value;
}
