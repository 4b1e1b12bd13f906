using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What adds events to the current span: <c>SpanEvents</c> and <c>TaskEvents</c>.</summary>
internal sealed class EventReferences(RuntimeMembers members)
{
    private const string Name = "SpanEvents";
    private const string OfTasks = "TaskEvents";

    public TypeReference Draft { get; } = members.Type("EventDraft");

    /// <summary><c>EventDraft? Begin(Tracer, string name)</c></summary>
    public MethodReference Begin { get; } = members.Method(Name, "Begin", "Tracer", "String");

    /// <summary><c>EventDraft? Begin(Tracer, string name, Exception exception)</c></summary>
    public MethodReference BeginOfException { get; } = members.Method(Name, "Begin", "Tracer", "String", "Exception");

    /// <summary><c>EventDraft? Begin(Tracer, string name, Failure? failure)</c></summary>
    public MethodReference BeginOfFailure { get; } = members.Method(Name, "Begin", "Tracer", "String", "Failure");

    /// <summary><c>bool Observe(Exception exception, ref Failure? failure)</c></summary>
    public MethodReference Observe { get; } = members.Method(Name, "Observe", "Exception", "Failure&");

    /// <summary><c>void Add(EventDraft draft)</c></summary>
    public MethodReference Add { get; } = members.Method(Name, "Add", "EventDraft");

    /// <summary><c>void AddWhenSucceeded(EventDraft, Task?)</c></summary>
    public MethodReference AddWhenTaskSucceeded { get; } = members.Method(OfTasks, "AddWhenSucceeded", "EventDraft", "Task");

    /// <summary><c>void AddWhenSucceeded&lt;TResult&gt;(EventDraft, Task&lt;TResult&gt;?, EventResultReader&lt;TResult&gt;?)</c></summary>
    public MethodReference AddWhenTaskOfResultSucceeded { get; } = members.Method(OfTasks, "AddWhenSucceeded", "EventDraft", "Task`1", "EventResultReader`1");

    /// <summary><c>ValueTask AddWhenSucceeded(EventDraft, ValueTask)</c></summary>
    public MethodReference AddWhenValueTaskSucceeded { get; } = members.Method(OfTasks, "AddWhenSucceeded", "EventDraft", "ValueTask");

    /// <summary><c>ValueTask&lt;TResult&gt; AddWhenSucceeded&lt;TResult&gt;(EventDraft, ValueTask&lt;TResult&gt;, EventResultReader&lt;TResult&gt;?)</c></summary>
    public MethodReference AddWhenValueTaskOfResultSucceeded { get; } =
        members.Method(OfTasks, "AddWhenSucceeded", "EventDraft", "ValueTask`1", "EventResultReader`1");

    /// <summary><c>void AddWhenFaulted(Tracer, EventDraft, Task?)</c></summary>
    public MethodReference AddWhenTaskFaulted { get; } = members.Method(OfTasks, "AddWhenFaulted", "Tracer", "EventDraft", "Task");

    /// <summary><c>ValueTask AddWhenFaulted(Tracer, EventDraft, ValueTask)</c></summary>
    public MethodReference AddWhenValueTaskFaulted { get; } = members.Method(OfTasks, "AddWhenFaulted", "Tracer", "EventDraft", "ValueTask");

    /// <summary><c>ValueTask&lt;TResult&gt; AddWhenFaulted&lt;TResult&gt;(Tracer, EventDraft, ValueTask&lt;TResult&gt;)</c></summary>
    public MethodReference AddWhenValueTaskOfResultFaulted { get; } =
        members.Method(OfTasks, "AddWhenFaulted", "Tracer", "EventDraft", "ValueTask`1");

    /// <summary><c>delegate void EventResultReader&lt;TResult&gt;(EventDraft draft, TResult result)</c></summary>
    public TypeReference ResultReader { get; } = members.Type("EventResultReader`1");
}
