using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using Mono.Cecil;

namespace AutoSpan.Fody.References;

/// <summary>Finds AutoSpan.dll among the references of the build and every member of it that woven code needs. All that is missing is reported at once.</summary>
internal sealed class RuntimeResolver
{
    private const string AssemblyName = "AutoSpan";
    private const string Namespace = "AutoSpan.Runtime";
    private const string Package = "AutoSpan.Fody";

    private readonly ModuleDefinition _module;
    private readonly AssemblyDefinition _runtime;
    private readonly SignatureImporter _importer;
    private readonly List<Diagnostic> _diagnostics = [];

    private RuntimeResolver(ModuleDefinition module, AssemblyDefinition runtime)
    {
        _module = module;
        _runtime = runtime;
        _importer = new SignatureImporter(module, runtime);
    }

    public static RuntimeResolution Resolve(ModuleDefinition module, IAssemblyResolver resolver)
    {
        var runtime = Find(resolver);
        if (runtime is null)
            return new RuntimeResolution(null, [Catalogue.RequiredMemberMissing.Of("AutoSpan.dll", Package)]);

        var self = new RuntimeResolver(module, runtime);
        var references = self.ResolveAll();
        return self._diagnostics.Count == 0
            ? new RuntimeResolution(references, [])
            : new RuntimeResolution(null, self._diagnostics);
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
        var activity = Type("Tracer", tracer => tracer.Methods.First(method => method.Name == "End").Parameters[0].ParameterType);
        var activitySource = Type("Sources", sources => sources.Methods.First(method => method.Name == "Create").ReturnType);

        return new RuntimeReferences
        {
            Exception = exception,
            Activity = activity,
            ActivitySource = activitySource,
            HasListeners = new MethodReference("HasListeners", _module.TypeSystem.Boolean, activitySource) { HasThis = true },
            CreateSource = Method("Sources", "Create", "String", "String"),
            Tracer = Type("Tracer", tracer => tracer),
            NewTracer = Method("Tracer", ".ctor", "ActivitySource", "ActivityKind", "ParentMode", "ExceptionPolicy", "StatusPolicy", "RecursionPolicy", "String[]"),
            ConstantTags = Type("ConstantTags", tags => tags),
            Failure = Type("Failure", failure => failure),
            Start = Method("Tracer", "Start", "String"),
            StartWithFunction = Method("Tracer", "Start", "String", "ConstantTags&", "String"),
            StartWithLocation = Method("Tracer", "Start", "String", "ConstantTags&", "String", "String", "Int32"),
            Observe = Method("Tracer", "Observe", "Activity", "Exception", "Failure&"),
            Forget = Method("Failure", "Forget", "Failure&", "Failure"),
            End = Method("Tracer", "End", "Activity", "Failure"),
            Fail = Method("Tracer", "Fail", "Activity", "Exception"),
            EndWhenTaskCompleted = Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "Task"),
            EndWhenValueTaskCompleted = Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "ValueTask"),
            EndWhenValueTaskOfResultCompleted = Method("TaskSpans", "EndWhenCompleted", "Tracer", "Activity", "ValueTask`1"),
            Activation = new ActivationReferences
            {
                Capture = Method("Activation", "Capture"),
                Resume = Method("Activation", "Resume", "Activity", "Activity"),
                Restore = Method("Activation", "Restore", "Activity")
            },
            Enumeration = new EnumerationReferences
            {
                Resume = Method("EnumerationSpans", "Resume", "Activity&", "Activity&", "Activity&"),
                Leave = Method("EnumerationSpans", "Leave", "Tracer", "Activity", "Boolean", "Failure", "Activity", "Activity&", "Activity&"),
                Promise = Method("EnumerationSpans", "Promise", "Tracer", "Boolean", "Activity&", "Activity&"),
                Break = Method("EnumerationSpans", "Break", "Tracer", "Exception", "Activity&", "Activity&")
            }
        };
    }

    private TypeReference Type(string name, Func<TypeDefinition, TypeReference> part)
    {
        if (_runtime.MainModule.GetType(Namespace, name) is { } type)
            return _importer.Import(part(type));

        return Missing(name, _module.TypeSystem.Object);
    }

    private MethodReference Method(string type, string name, params string[] parameters)
    {
        var method = _runtime.MainModule.GetType(Namespace, type)?.Methods.FirstOrDefault(candidate =>
            candidate.Name == name && candidate.IsPublic
            && candidate.Parameters.Select(parameter => parameter.ParameterType.Name).SequenceEqual(parameters));

        return method is not null
            ? _importer.Import(method)
            : Missing($"{type}.{name}({string.Join(", ", parameters)})", new MethodReference(name, _module.TypeSystem.Void));
    }

    // A stand-in lets the search go on, so that all faults are found; it is never used.
    private T Missing<T>(string member, T standIn)
    {
        _diagnostics.Add(Catalogue.RequiredMemberMissing.Of($"{Namespace}.{member} (it has AutoSpan.dll {_runtime.Name.Version})", Package));
        return standIn;
    }
}
