using System.Collections.Generic;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// The class that weaving adds to a module. Its C# is
/// <code>
/// internal static class &lt;AutoSpan&gt;
/// {
///     internal static readonly ActivitySource? source0 = Sources.Create("Shop", "1.0.0");
///     internal static readonly Tracer tracer0 = new(source0, ActivityKind.Internal, ParentMode.Any, …);
///     internal static ConstantTags? tags0;
/// }
/// </code>
/// Making a source can run code of listeners, and that can be woven: it finds the fields that are not set yet null, which means "no listener".
/// So each source's tracers are made straight after it, before the next source.
/// </summary>
internal sealed class GeneratedClass
{
    private const string ClassName = "<AutoSpan>";

    private readonly ModuleDefinition _module;
    private readonly RuntimeReferences _references;
    private readonly TypeDefinition _type;
    private readonly List<SourceFields> _sources = [];
    private readonly Dictionary<string, SourceFields> _sourcesByName = [];
    private readonly Dictionary<TracerPlan, FieldDefinition> _tracers = [];
    private int _tags;

    public GeneratedClass(ModuleDefinition module, RuntimeReferences references)
    {
        _module = module;
        _references = references;
        _type = new TypeDefinition(
            string.Empty,
            ClassName,
            TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            module.TypeSystem.Object);
    }

    /// <summary>True when the module has been woven before.</summary>
    public static bool ExistsIn(ModuleDefinition module) => module.GetType(ClassName) is not null;

    /// <summary>The <c>ActivitySource</c> of this name.</summary>
    public FieldDefinition SourceField(string name) => Source(name).Source;

    /// <summary>The tracer with these settings.</summary>
    public FieldDefinition TracerField(TracerPlan plan)
    {
        if (_tracers.TryGetValue(plan, out var known))
            return known;

        var field = AddField($"tracer{_tracers.Count}", _references.Tracer, FieldAttributes.InitOnly);
        _tracers.Add(plan, field);
        Source(plan.Source).Tracers.Add(new KeyValuePair<TracerPlan, FieldDefinition>(plan, field));
        return field;
    }

    /// <summary>Adds the field for the constant tags of one method.</summary>
    public FieldDefinition AddTagsField() => AddField($"tags{_tags++}", _references.ConstantTags, 0);

    /// <summary>Removes the field that was added last.</summary>
    public void RemoveTagsField(FieldDefinition field)
    {
        _type.Fields.Remove(field);
        _tags--;
    }

    /// <summary>Writes the initialiser and adds the class to the module.</summary>
    /// <param name="version">The version that the sources are given.</param>
    public void Complete(string version)
    {
        var initialiser = new MethodDefinition(
            ".cctor",
            MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            _module.TypeSystem.Void);
        foreach (var source in _sources)
        {
            Write(initialiser, new CodeBlock().Text(source.Name).Text(version).Call(_references.CreateSource).StoreStatic(source.Source));
            foreach (var tracer in source.Tracers)
                Write(initialiser, NewTracer(source.Source, tracer.Key).StoreStatic(tracer.Value));
        }

        Write(initialiser, new CodeBlock().Return());
        _type.Methods.Add(initialiser);
        _module.Types.Add(_type);
    }

    private static void Write(MethodDefinition method, CodeBlock code)
    {
        foreach (var instruction in code.Instructions)
            method.Body.Instructions.Add(instruction);
    }

    // new Tracer(source, kind, parent, exceptions, status, recursion, ["System.OperationCanceledException"])
    private CodeBlock NewTracer(FieldReference source, TracerPlan plan)
    {
        var ignored = plan.IgnoredExceptions.Split([' '], System.StringSplitOptions.RemoveEmptyEntries);
        return new CodeBlock()
            .LoadStatic(source)
            .Number((int)plan.Kind)
            .Number((int)plan.Parent)
            .Number((int)plan.Exceptions)
            .Number((int)plan.Status)
            .Number((int)plan.Recursion)
            .NewTextArray(_module.TypeSystem.String, ignored)
            .New(_references.NewTracer);
    }

    private SourceFields Source(string name)
    {
        if (_sourcesByName.TryGetValue(name, out var known))
            return known;

        var source = new SourceFields(name, AddField($"source{_sources.Count}", _references.ActivitySource, FieldAttributes.InitOnly));
        _sources.Add(source);
        _sourcesByName.Add(name, source);
        return source;
    }

    private FieldDefinition AddField(string name, TypeReference type, FieldAttributes attributes)
    {
        var field = new FieldDefinition(name, FieldAttributes.Assembly | FieldAttributes.Static | attributes, type);
        _type.Fields.Add(field);
        return field;
    }

    private sealed class SourceFields(string name, FieldDefinition source)
    {
        public string Name { get; } = name;

        public FieldDefinition Source { get; } = source;

        public List<KeyValuePair<TracerPlan, FieldDefinition>> Tracers { get; } = [];
    }
}
