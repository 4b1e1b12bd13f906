using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>
/// Everything outside of the woven module that woven code names, imported. The classes of this folder whose names end in References are the catalogue of the
/// contract: they name each type and member of <c>AutoSpan.WovenApi</c> that woven code uses, and nothing else does.
/// </summary>
/// <param name="members">Finds members of AutoSpan.dll.</param>
/// <param name="module">The module that is woven.</param>
internal sealed class RuntimeReferences(RuntimeMembers members, ModuleDefinition module)
{
    private const string AssemblyName = "WovenAssembly";
    private const string TracerName = "Tracer";

    private MethodReference? _isRecording;
    private MethodReference? _hasListeners;

    /// <summary><c>void</c></summary>
    public TypeReference Void => module.TypeSystem.Void;

    /// <summary><c>bool</c></summary>
    public TypeReference Boolean => module.TypeSystem.Boolean;

    /// <summary><c>int</c></summary>
    public TypeReference Int32 => module.TypeSystem.Int32;

    /// <summary><c>object</c></summary>
    public TypeReference Object => module.TypeSystem.Object;

    /// <summary><c>System.Exception</c></summary>
    public TypeReference Exception { get; } = new("System", "Exception", module, module.TypeSystem.CoreLibrary);

    /// <summary><c>new CompilerGeneratedAttribute()</c></summary>
    public MethodReference NewCompilerGenerated { get; } = NewAttribute(module, "System.Runtime.CompilerServices", "CompilerGeneratedAttribute");

    /// <summary><c>new StackTraceHiddenAttribute()</c>; null before .NET 6 and on .NET Framework.</summary>
    public MethodReference? NewStackTraceHidden { get; } =
        NewAttribute(module, "System.Diagnostics", "StackTraceHiddenAttribute") is var constructor && Definitions.Find(constructor.DeclaringType) is not null
            ? constructor
            : null;

    /// <summary><c>new EntryReader(object, IntPtr)</c>: the constructor of a delegate.</summary>
    public MethodReference NewDelegate(TypeReference type) => new(".ctor", Void, type)
    {
        HasThis = true,
        Parameters = { new ParameterDefinition(Object), new ParameterDefinition(module.TypeSystem.IntPtr) }
    };

    /// <summary><c>AutoSpan.WovenApi.WovenAssembly</c></summary>
    public TypeReference WovenAssembly { get; } = members.Type(AssemblyName);

    /// <summary><c>WovenAssembly? WovenAssembly.Open(RuntimeTypeHandle generatedClass, string settings)</c></summary>
    public MethodReference OpenAssembly { get; } = members.Method(AssemblyName, "Open", "RuntimeTypeHandle", "String");

    /// <summary><c>ActivitySource? WovenAssembly.CreateSource(WovenAssembly? assembly, string settings)</c></summary>
    public MethodReference CreateSource { get; } = members.Method(AssemblyName, "CreateSource", "WovenAssembly", "String");

    /// <summary><c>Tracer WovenAssembly.CreateTracer(WovenAssembly? assembly, ActivitySource? source, string settings)</c></summary>
    public MethodReference CreateTracer { get; } = members.Method(AssemblyName, "CreateTracer", "WovenAssembly", "ActivitySource", "String");

    /// <summary><c>new WovenSourcesAttribute(params string[] sources)</c></summary>
    public MethodReference NewWovenSources { get; } = members.Method("WovenSourcesAttribute", ".ctor", "String[]");

    /// <summary><c>AutoSpan.WovenApi.Tracer</c></summary>
    public TypeReference Tracer { get; } = members.Type(TracerName);

    /// <summary><c>Activity? Tracer.Start(int method)</c></summary>
    public MethodReference Start { get; } = members.Method(TracerName, "Start", "Int32");

    /// <summary><c>Activity? Tracer.Start(int method, ActivityContext remoteParent)</c></summary>
    public MethodReference StartWithParent { get; } = members.Method(TracerName, "Start", "Int32", "ActivityContext");

    /// <summary><c>bool Tracer.IsOn(int method)</c></summary>
    public MethodReference IsOn { get; } = members.Method(TracerName, "IsOn", "Int32");

    /// <summary><c>bool Tracer.Observe(Activity span, object exception, ref Failure? failure)</c></summary>
    public MethodReference Observe { get; } = members.Method(TracerName, "Observe", "Activity", "Object", "Failure&");

    /// <summary><c>void Tracer.End(Activity span, Failure? failure)</c></summary>
    public MethodReference End { get; } = members.Method(TracerName, "End", "Activity", "Failure");

    /// <summary><c>void Tracer.Fail(Activity span, Exception exception)</c></summary>
    public MethodReference Fail { get; } = members.Method(TracerName, "Fail", "Activity", "Exception");

    /// <summary><c>AutoSpan.WovenApi.Failure</c></summary>
    public TypeReference Failure { get; } = members.Type("Failure");

    /// <summary><c>void Failure.Forget(ref Failure? failure, Failure? before)</c></summary>
    public MethodReference Forget { get; } = members.Method("Failure", "Forget", "Failure&", "Failure");

    /// <summary><c>System.Diagnostics.Activity</c></summary>
    public TypeReference Activity => Start.ReturnType;

    /// <summary><c>System.Diagnostics.ActivitySource</c></summary>
    public TypeReference ActivitySource => CreateSource.ReturnType;

    /// <summary><c>bool Activity.IsAllDataRequested</c></summary>
    public MethodReference IsRecording =>
        _isRecording ??= new MethodReference("get_IsAllDataRequested", module.TypeSystem.Boolean, Activity) { HasThis = true };

    /// <summary><c>bool ActivitySource.HasListeners()</c></summary>
    public MethodReference HasListeners => _hasListeners ??= new MethodReference("HasListeners", module.TypeSystem.Boolean, ActivitySource) { HasThis = true };

    /// <summary>What methods that return a task call.</summary>
    public TaskReferences Tasks { get; } = new(members);

    /// <summary>What writes tags.</summary>
    public TagReferences Tags { get; } = new(members);

    /// <summary>What reads and compares values.</summary>
    public ValueReferences Values { get; } = new(members);

    /// <summary>What reads a parent from elsewhere.</summary>
    public RemoteParentReferences RemoteParent { get; } = new(members);

    /// <summary>What adds events.</summary>
    public EventReferences Events { get; } = new(members);

    /// <summary>What state machines of an unknown runner call.</summary>
    public ActivationReferences Activation { get; } = new(members);

    /// <summary>What iterators call.</summary>
    public EnumerationReferences Enumeration { get; } = new(members);

    private static MethodReference NewAttribute(ModuleDefinition module, string space, string name) =>
        new(".ctor", module.TypeSystem.Void, new TypeReference(space, name, module, module.TypeSystem.CoreLibrary)) { HasThis = true };
}
