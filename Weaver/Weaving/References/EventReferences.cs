using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What adds events to the current span: <c>SpanEvents</c> and <c>TaskEvents</c>.</summary>
internal sealed class EventReferences(RuntimeMembers members)
{
    private const string Name = "SpanEvents";
    private const string OfTasks = "TaskEvents";

    public TypeReference Builder { get; } = members.Type("EventBuilder");

    /// <summary><c>EventBuilder? Begin(Tracer, int method)</c></summary>
    public MethodReference Begin { get; } = members.Method(Name, "Begin", "Tracer", "Int32");

    /// <summary><c>EventBuilder? Begin(Tracer, int method, Exception exception)</c></summary>
    public MethodReference BeginOfException { get; } = members.Method(Name, "Begin", "Tracer", "Int32", "Exception");

    /// <summary><c>EventBuilder? Begin(Tracer, int method, Failure? failure)</c></summary>
    public MethodReference BeginOfFailure { get; } = members.Method(Name, "Begin", "Tracer", "Int32", "Failure");

    /// <summary><c>bool Observe(object exception, ref Failure? failure)</c></summary>
    public MethodReference Observe { get; } = members.Method(Name, "Observe", "Object", "Failure&");

    /// <summary><c>void Add(EventBuilder builder)</c></summary>
    public MethodReference Add { get; } = members.Method(Name, "Add", "EventBuilder");

    /// <summary><c>void AddWhenSucceeded(EventBuilder, Task?)</c></summary>
    public MethodReference AddWhenTaskSucceeded { get; } = members.Method(OfTasks, "AddWhenSucceeded", "EventBuilder", "Task");

    /// <summary><c>void AddWhenSucceeded&lt;TResult&gt;(EventBuilder, Task&lt;TResult&gt;?, EventResultReader&lt;TResult&gt;?)</c></summary>
    public MethodReference AddWhenTaskOfResultSucceeded { get; } = members.Method(OfTasks, "AddWhenSucceeded", "EventBuilder", "Task`1", "EventResultReader`1");

    /// <summary><c>ValueTask AddWhenSucceeded(EventBuilder, ValueTask)</c></summary>
    public MethodReference AddWhenValueTaskSucceeded { get; } = members.Method(OfTasks, "AddWhenSucceeded", "EventBuilder", "ValueTask");

    /// <summary>
    /// <c>ValueTask&lt;TResult&gt; AddWhenSucceeded&lt;TResult&gt;(EventBuilder, ValueTask&lt;TResult&gt;, EventResultReader&lt;TResult&gt;?)</c>
    /// </summary>
    public MethodReference AddWhenValueTaskOfResultSucceeded { get; } =
        members.Method(OfTasks, "AddWhenSucceeded", "EventBuilder", "ValueTask`1", "EventResultReader`1");

    /// <summary><c>void AddWhenFaulted(Tracer, EventBuilder, Task?)</c></summary>
    public MethodReference AddWhenTaskFaulted { get; } = members.Method(OfTasks, "AddWhenFaulted", "Tracer", "EventBuilder", "Task");

    /// <summary><c>ValueTask AddWhenFaulted(Tracer, EventBuilder, ValueTask)</c></summary>
    public MethodReference AddWhenValueTaskFaulted { get; } = members.Method(OfTasks, "AddWhenFaulted", "Tracer", "EventBuilder", "ValueTask");

    /// <summary><c>ValueTask&lt;TResult&gt; AddWhenFaulted&lt;TResult&gt;(Tracer, EventBuilder, ValueTask&lt;TResult&gt;)</c></summary>
    public MethodReference AddWhenValueTaskOfResultFaulted { get; } =
        members.Method(OfTasks, "AddWhenFaulted", "Tracer", "EventBuilder", "ValueTask`1");

    /// <summary><c>delegate void EventResultReader&lt;TResult&gt;(EventBuilder builder, TResult result)</c></summary>
    public TypeReference ResultReader { get; } = members.Type("EventResultReader`1");
}
