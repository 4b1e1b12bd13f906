using System;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using Mono.Cecil;

namespace AutoSpan.Fody.References;

/// <summary>Finds AutoSpan.dll among the references of the build and every member of it that woven code needs. All that is missing is reported at once.</summary>
internal sealed class RuntimeResolver
{
    private const string AssemblyName = "AutoSpan";

    private readonly ModuleDefinition _module;
    private readonly RuntimeMembers _members;

    private RuntimeResolver(ModuleDefinition module, AssemblyDefinition runtime)
    {
        _module = module;
        _members = new RuntimeMembers(module, runtime);
    }

    public static RuntimeResolution Resolve(ModuleDefinition module, IAssemblyResolver resolver)
    {
        var runtime = Find(resolver);
        if (runtime is null)
            return new RuntimeResolution(null, [Catalogue.RequiredMemberMissing.Of("AutoSpan.dll", RuntimeMembers.Package)]);

        var self = new RuntimeResolver(module, runtime);
        var references = self.ResolveAll();
        return self._members.Missing.Count == 0
            ? new RuntimeResolution(references, [])
            : new RuntimeResolution(null, self._members.Missing);
    }

    private static AssemblyDefinition? Find(IAssemblyResolver resolver)
    {
        try
        {
            return resolver.Resolve(new AssemblyNameReference(AssemblyName, new Version(0, 0)));
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }

    private RuntimeReferences ResolveAll()
    {
        var exception = new TypeReference("System", "Exception", _module, _module.TypeSystem.CoreLibrary);
        var compilerGenerated = new TypeReference("System.Runtime.CompilerServices", "CompilerGeneratedAttribute", _module, _module.TypeSystem.CoreLibrary);
        var activity = _members.Type("Tracer", tracer => tracer.Methods.First(method => method.Name == "End").Parameters[0].ParameterType);
        var activitySource = _members.Type("Sources", sources => sources.Methods.First(method => method.Name == "Create").ReturnType);

        return new RuntimeReferences
        {
            Exception = exception,
            NewCompilerGenerated = new MethodReference(".ctor", _module.TypeSystem.Void, compilerGenerated) { HasThis = true },
            Activity = activity,
            ActivitySource = activitySource,
            IsRecording = new MethodReference("get_IsAllDataRequested", _module.TypeSystem.Boolean, activity) { HasThis = true },
            HasListeners = new MethodReference("HasListeners", _module.TypeSystem.Boolean, activitySource) { HasThis = true },
            CreateSource = _members.Method("Sources", "Create", "String", "String"),
            Tracer = _members.Type("Tracer"),
            NewTracer = _members.Method("Tracer", ".ctor", "ActivitySource", "ActivityKind", "ParentMode", "ExceptionPolicy", "StatusPolicy", "RecursionPolicy", "String[]"),
            ConstantTags = _members.Type("ConstantTags"),
            Failure = _members.Type("Failure"),
            Start = _members.Method("Tracer", "Start", "String"),
            StartWithFunction = _members.Method("Tracer", "Start", "String", "ConstantTags&", "String"),
            StartWithLocation = _members.Method("Tracer", "Start", "String", "ConstantTags&", "String", "String", "Int32"),
            StartWithTags = _members.Method("Tracer", "Start", "String", "ConstantTags"),
            StartWithParent = _members.Method("Tracer", "Start", "String", "ConstantTags", "ActivityContext"),
            ConstantTagsOf = _members.Method("ConstantTags", "Of", "String", "String", "Int32", "String[]"),
            Observe = _members.Method("Tracer", "Observe", "Activity", "Exception", "Failure&"),
            Forget = _members.Method("Failure", "Forget", "Failure&", "Failure"),
            End = _members.Method("Tracer", "End", "Activity", "Failure"),
            Fail = _members.Method("Tracer", "Fail", "Activity", "Exception"),
            EndWhenTaskCompleted = _members.Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "Task"),
            EndWhenValueTaskCompleted = _members.Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "ValueTask"),
            EndWhenValueTaskOfResultCompleted = _members.Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "ValueTask`1"),
            EndWhenTaskOfResultCompleted = _members.Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "Task`1", "ResultReader`1"),
            EndWhenValueTaskRead = _members.Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "ValueTask`1", "ResultReader`1"),
            ResultReader = _members.Type("ResultReader`1"),
            Tags = new TagReferences(_members),
            Values = new ValueReferences(_members),
            RemoteParent = new RemoteParentReferences(_members),
            Events = new EventReferences(_members),
            Activation = new ActivationReferences
            {
                Capture = _members.Method("CurrentActivity", "Capture"),
                Resume = _members.Method("CurrentActivity", "Resume", "Activity", "Activity"),
                Restore = _members.Method("CurrentActivity", "Restore", "Activity")
            },
            Enumeration = new EnumerationReferences
            {
                Resume = _members.Method("EnumerationSpans", "Resume", "Activity&", "Activity&", "Activity&"),
                Leave = _members.Method("EnumerationSpans", "Leave", "Tracer", "Activity", "Boolean", "Failure", "Activity", "Activity&", "Activity&"),
                SetResult = _members.Method("EnumerationSpans", "SetResult", "Tracer", "Boolean", "Activity&", "Activity&"),
                SetException = _members.Method("EnumerationSpans", "SetException", "Tracer", "Exception", "Activity&", "Activity&")
            }
        };
    }
}
