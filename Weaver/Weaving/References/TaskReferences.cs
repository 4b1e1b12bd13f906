using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What methods call that return a task which they got elsewhere: <c>TaskSpans</c>.</summary>
internal sealed class TaskReferences(RuntimeMembers members)
{
    private const string Name = "TaskSpans";
    private const string End = "EndWhenCompleted";

    /// <summary><c>void EndWhenCompleted(Tracer, Activity span, Task? task)</c></summary>
    public MethodReference EndWhenTaskCompleted { get; } = members.Method(Name, End, "Tracer", "Activity", "Task");

    /// <summary><c>System.Threading.Tasks.Task</c></summary>
    public TypeReference Task => EndWhenTaskCompleted.Parameters[2].ParameterType;

    /// <summary><c>ValueTask EndWhenCompleted(Tracer, Activity span, ValueTask task)</c></summary>
    public MethodReference EndWhenValueTaskCompleted { get; } = members.Method(Name, End, "Tracer", "Activity", "ValueTask");

    /// <summary><c>ValueTask&lt;TResult&gt; EndWhenCompleted&lt;TResult&gt;(Tracer, Activity span, ValueTask&lt;TResult&gt; task)</c></summary>
    public MethodReference EndWhenValueTaskOfResultCompleted { get; } = members.Method(Name, End, "Tracer", "Activity", "ValueTask`1");

    /// <summary><c>void EndWhenCompleted&lt;TResult&gt;(Tracer, Activity span, Task&lt;TResult&gt;? task, ResultReader&lt;TResult&gt; reader)</c></summary>
    public MethodReference EndWhenTaskOfResultCompleted { get; } = members.Method(Name, End, "Tracer", "Activity", "Task`1", "ResultReader`1");

    /// <summary>
    /// <c>ValueTask&lt;TResult&gt; EndWhenCompleted&lt;TResult&gt;(Tracer, Activity span, ValueTask&lt;TResult&gt; task, ResultReader&lt;TResult&gt;
    /// reader)</c>
    /// </summary>
    public MethodReference EndWhenValueTaskRead { get; } = members.Method(Name, End, "Tracer", "Activity", "ValueTask`1", "ResultReader`1");

    /// <summary><c>delegate void ResultReader&lt;TResult&gt;(Activity span, TResult result)</c></summary>
    public TypeReference ResultReader { get; } = members.Type("ResultReader`1");
}
