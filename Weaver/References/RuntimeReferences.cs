using Mono.Cecil;

namespace AutoSpan.Fody.References;

/// <summary>
/// Everything outside of the woven module that woven code names, imported and checked. The C# signatures are those of AutoSpan.dll's
/// namespace <c>AutoSpan.WovenApi</c> and of System.Diagnostics.
/// </summary>
internal sealed class RuntimeReferences
{
    /// <summary><c>System.Exception</c></summary>
    public required TypeReference Exception { get; init; }

    /// <summary><c>new CompilerGeneratedAttribute()</c></summary>
    public required MethodReference NewCompilerGenerated { get; init; }

    /// <summary><c>System.Diagnostics.Activity</c></summary>
    public required TypeReference Activity { get; init; }

    /// <summary><c>System.Diagnostics.ActivitySource</c></summary>
    public required TypeReference ActivitySource { get; init; }

    /// <summary><c>bool Activity.IsAllDataRequested</c></summary>
    public required MethodReference IsRecording { get; init; }

    /// <summary><c>bool ActivitySource.HasListeners()</c></summary>
    public required MethodReference HasListeners { get; init; }

    /// <summary><c>ActivitySource? Sources.Create(string name, string? version)</c></summary>
    public required MethodReference CreateSource { get; init; }

    public required TypeReference Tracer { get; init; }

    /// <summary><c>new Tracer(ActivitySource? source, ActivityKind, ParentMode, ExceptionPolicy, StatusPolicy, RecursionPolicy, string[] ignoredExceptions)</c></summary>
    public required MethodReference NewTracer { get; init; }

    public required TypeReference ConstantTags { get; init; }

    public required TypeReference Failure { get; init; }

    /// <summary><c>Activity? Tracer.Start(string name)</c></summary>
    public required MethodReference Start { get; init; }

    /// <summary><c>Activity? Tracer.Start(string name, ref ConstantTags? tags, string function)</c></summary>
    public required MethodReference StartWithFunction { get; init; }

    /// <summary><c>Activity? Tracer.Start(string name, ref ConstantTags? tags, string function, string file, int line)</c></summary>
    public required MethodReference StartWithLocation { get; init; }

    /// <summary><c>Activity? Tracer.Start(string name, ConstantTags? tags)</c></summary>
    public required MethodReference StartWithTags { get; init; }

    /// <summary><c>Activity? Tracer.Start(string name, ConstantTags? tags, ActivityContext remoteParent)</c></summary>
    public required MethodReference StartWithParent { get; init; }

    /// <summary><c>ConstantTags ConstantTags.Of(string? function, string? file, int line, string[] namesAndTexts)</c></summary>
    public required MethodReference ConstantTagsOf { get; init; }

    /// <summary><c>bool Tracer.Observe(Activity span, Exception exception, ref Failure? failure)</c></summary>
    public required MethodReference Observe { get; init; }

    /// <summary><c>void Failure.Forget(ref Failure? failure, Failure? before)</c></summary>
    public required MethodReference Forget { get; init; }

    /// <summary><c>void Tracer.End(Activity span, Failure? failure)</c></summary>
    public required MethodReference End { get; init; }

    /// <summary><c>void Tracer.Fail(Activity span, Exception exception)</c></summary>
    public required MethodReference Fail { get; init; }

    /// <summary><c>void TaskSpans.EndWhenCompleted(Tracer, Activity span, Task? task)</c></summary>
    public required MethodReference EndWhenTaskCompleted { get; init; }

    /// <summary><c>ValueTask TaskSpans.EndWhenCompleted(Tracer, Activity span, ValueTask task)</c></summary>
    public required MethodReference EndWhenValueTaskCompleted { get; init; }

    /// <summary><c>ValueTask&lt;TResult&gt; TaskSpans.EndWhenCompleted&lt;TResult&gt;(Tracer, Activity span, ValueTask&lt;TResult&gt; task)</c></summary>
    public required MethodReference EndWhenValueTaskOfResultCompleted { get; init; }

    /// <summary><c>void TaskSpans.EndWhenCompleted&lt;TResult&gt;(Tracer, Activity span, Task&lt;TResult&gt;? task, ResultReader&lt;TResult&gt; reader)</c></summary>
    public required MethodReference EndWhenTaskOfResultCompleted { get; init; }

    /// <summary><c>ValueTask&lt;TResult&gt; TaskSpans.EndWhenCompleted&lt;TResult&gt;(Tracer, Activity span, ValueTask&lt;TResult&gt; task, ResultReader&lt;TResult&gt; reader)</c></summary>
    public required MethodReference EndWhenValueTaskRead { get; init; }

    /// <summary><c>delegate void ResultReader&lt;TResult&gt;(Activity span, TResult result)</c></summary>
    public required TypeReference ResultReader { get; init; }

    /// <summary>What writes tags.</summary>
    public required TagReferences Tags { get; init; }

    /// <summary>What reads and compares values.</summary>
    public required ValueReferences Values { get; init; }

    /// <summary>What reads a parent from elsewhere.</summary>
    public required RemoteParentReferences RemoteParent { get; init; }

    /// <summary>What adds events.</summary>
    public required EventReferences Events { get; init; }

    /// <summary>What state machines of an unknown runner call.</summary>
    public required ActivationReferences Activation { get; init; }

    /// <summary>What iterators call.</summary>
    public required EnumerationReferences Enumeration { get; init; }
}
