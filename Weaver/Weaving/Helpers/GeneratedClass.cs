using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Planning;
using AutoSpan.Fody.Planning.Methods;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// What is added to a woven module: the method table, as a resource, and a class for what woven code shares. Its C# is
/// <code>
/// [CompilerGenerated]
/// internal static class &lt;AutoSpan&gt;
/// {
///     internal static readonly WovenAssembly? assembly;
///     internal static readonly ActivitySource? source0;
///     internal static readonly Tracer tracer0;
///
///     static &lt;AutoSpan&gt;()
///     {
///         assembly = WovenAssembly.Open(typeof(&lt;AutoSpan&gt;).TypeHandle, "contract=1;methods=AutoSpan.Methods.Shop;version=1.0.0");
///         ActivitySource? source = WovenAssembly.CreateSource(assembly, "name=Shop");
///         tracer0 = WovenAssembly.CreateTracer(assembly, source, "kind=client");
///         source0 = source;
///     }
/// }
/// </code>
/// Making a source can run code of listeners, and that can be woven: it finds the fields that are not set yet null, and takes that for "no listeners". So a
/// source's field is set last. Its real name is <c>&lt;0>__source</c>, as the compiler names a cached delegate: coverlet does not count a branch that
/// comes after such a field of a compiler-generated class. A type can have 65,535 fields, so that many sources are spread over several classes:
/// <c>&lt;AutoSpan&gt;1</c> and so on.
/// </summary>
internal sealed class GeneratedClass
{
    public const string ClassName = "<AutoSpan>";
    private const string ResourcePrefix = "AutoSpan.Methods.";
    private const int MostFieldsOfAClass = 1000;

    private readonly ModuleDefinition _module;
    private readonly RuntimeReferences _references;
    private readonly FieldDefinition _assembly;
    private readonly List<TypeDefinition> _types = [];
    private readonly List<SourceFields> _sources = [];
    private readonly Dictionary<string, SourceFields> _sourcesByName = [];
    private readonly Dictionary<TracerPlan, TracerMethods> _tracers = [];
    private readonly List<MethodRecord> _methods = [];

    public GeneratedClass(ModuleDefinition module, RuntimeReferences references)
    {
        _module = module;
        _references = references;
        _assembly = AddField(AddType(), "assembly", references.WovenAssembly);
        Shared = new SharedMethods(_assembly.DeclaringType, references);
    }

    /// <summary>The module that is woven.</summary>
    public ModuleDefinition Module => _module;

    /// <summary>True when the module has been woven before.</summary>
    public static bool ExistsIn(ModuleDefinition module) => module.GetType(ClassName) is not null;

    /// <summary>The names of the sources, in the order in which they were asked for.</summary>
    public IEnumerable<string> SourceNames => _sources.Select(source => source.Name);

    /// <summary>The methods that need no tracer.</summary>
    public SharedMethods Shared { get; }

    /// <summary>Names for the helper methods beside woven ones.</summary>
    public HelperNames HelperNames { get; } = new();

    /// <summary>The tracer with these settings.</summary>
    public TracerMethods Tracer(TracerPlan plan)
    {
        if (_tracers.TryGetValue(plan, out var known))
            return known;

        var source = Source(plan.Source);
        var number = _tracers.Count;
        var field = AddField(source.Source.DeclaringType, $"tracer{number}", _references.Tracer);
        source.Tracers.Add(new KeyValuePair<TracerPlan, FieldDefinition>(plan, field));
        var methods = new TracerMethods(source.Source, field, number, _references);
        _tracers.Add(plan, methods);
        return methods;
    }

    /// <summary>Adds a method to the method table.</summary>
    /// <returns>Its index.</returns>
    public int AddMethod(SpanPlan plan)
    {
        _methods.Add(MethodRecord.Of(plan));
        return _methods.Count - 1;
    }

    /// <summary>Removes the method that was added last.</summary>
    public void RemoveMethod(int index) => _methods.RemoveAt(index);

    /// <summary>Writes the method table and the initialisers, and adds them to the module.</summary>
    /// <param name="version">The version that the sources are given.</param>
    public void Complete(string version)
    {
        var resource = ResourcePrefix + _module.Assembly.Name.Name;
        _module.Resources.Add(new EmbeddedResource(resource, ManifestResourceAttributes.Private, MethodTableWriter.Write(_methods)));
        foreach (var type in _types)
        {
            type.Methods.Add(Initializer(type, type == _types[0] ? OpenAssembly(resource, version) : new CodeBlock()));
            _module.Types.Add(type);
        }
    }

    private MethodDefinition Initializer(TypeDefinition type, CodeBlock code)
    {
        var initializer = new MethodDefinition(
            ".cctor",
            MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            _module.TypeSystem.Void);
        var local = new VariableDefinition(_references.ActivitySource);
        initializer.Body.InitLocals = true;
        initializer.Body.Variables.Add(local);
        foreach (var source in _sources.Where(source => source.Source.DeclaringType == type))
            code.Append(Create(source, local));

        foreach (var instruction in code.Return().Instructions)
            initializer.Body.Instructions.Add(instruction);

        return initializer;
    }

    private CodeBlock OpenAssembly(string resource, string version)
    {
        var settings = SettingsText.Write(
        [
            new(SettingKeys.ContractLevel, ContractLevel.MetadataValue),
            new(SettingKeys.Methods, resource),
            new(SettingKeys.Version, version)
        ]);
        return new CodeBlock().Handle(_assembly.DeclaringType).Text(settings).Call(_references.OpenAssembly).StoreStatic(_assembly);
    }

    private CodeBlock Create(SourceFields source, VariableDefinition local)
    {
        var settings = SettingsText.Write([new(SettingKeys.Name, source.Name)]);
        var code = new CodeBlock().LoadStatic(_assembly).Text(settings).Call(_references.CreateSource).Store(local);
        foreach (var tracer in source.Tracers)
            code.LoadStatic(_assembly).Load(local).Text(tracer.Key.SettingsText).Call(_references.CreateTracer).StoreStatic(tracer.Value);

        return code.Load(local).StoreStatic(source.Source);
    }

    private SourceFields Source(string name)
    {
        if (_sourcesByName.TryGetValue(name, out var known))
            return known;

        var type = _types[_types.Count - 1];
        if (type.Fields.Count >= MostFieldsOfAClass)
            type = AddType();

        var source = new SourceFields(name, AddField(type, $"<{_sources.Count}>__source", _references.ActivitySource));
        _sources.Add(source);
        _sourcesByName.Add(name, source);
        return source;
    }

    private TypeDefinition AddType()
    {
        var type = new TypeDefinition(
            string.Empty,
            _types.Count == 0 ? ClassName : $"{ClassName}{_types.Count}",
            TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            _module.TypeSystem.Object);
        type.CustomAttributes.Add(new CustomAttribute(_references.NewCompilerGenerated));
        _types.Add(type);
        return type;
    }

    private static FieldDefinition AddField(TypeDefinition type, string name, TypeReference fieldType)
    {
        var field = new FieldDefinition(name, FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly, fieldType);
        type.Fields.Add(field);
        return field;
    }

    private sealed class SourceFields(string name, FieldDefinition source)
    {
        public string Name { get; } = name;

        public FieldDefinition Source { get; } = source;

        public List<KeyValuePair<TracerPlan, FieldDefinition>> Tracers { get; } = [];
    }
}
