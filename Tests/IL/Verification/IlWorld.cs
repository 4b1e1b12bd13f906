using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Tests.IL.Verification;

/// <summary>A module with something of everything that methods under test can name.</summary>
internal sealed class IlWorld
{
    /// <summary>The locals of each method; the first two are its arguments as well.</summary>
    static readonly string[] Locals = ["int32", "object", "int64", "float64", "struct", "enum", "ref", "pointer", "date"];

    readonly ModuleDefinition module = ModuleDefinition.CreateModule("World", ModuleKind.Dll);
    readonly Dictionary<string, TypeReference> types;
    readonly TypeDefinition owner;

    public IlWorld()
    {
        var system = module.TypeSystem;
        owner = NewType("Owner", system.Object);
        var structure = NewType("Struct", new TypeReference("System", "ValueType", module, system.CoreLibrary));
        var enumeration = NewType("Enum", new TypeReference("System", "Enum", module, system.CoreLibrary));
        enumeration.Fields.Add(new FieldDefinition("value__", FieldAttributes.Public, system.Int64));
        owner.GenericParameters.Add(new GenericParameter("T", owner));
        types = new Dictionary<string, TypeReference>
        {
            ["void"] = system.Void,
            ["init"] = new RequiredModifierType(system.Object, system.Void),
            ["int32"] = system.Int32,
            ["int64"] = system.Int64,
            ["native"] = system.IntPtr,
            ["float64"] = system.Double,
            ["object"] = system.Object,
            ["string"] = system.String,
            ["T"] = owner.GenericParameters[0],
            ["struct"] = structure,
            ["enum"] = enumeration,
            ["ref"] = new ByReferenceType(system.Int32),
            ["pointer"] = new PointerType(system.Byte),
            ["ints"] = new ArrayType(system.Int32),
            // A struct or an enum: unknown without its assembly.
            ["date"] = new TypeReference("System", "DateTime", module, system.CoreLibrary, valueType: true),
            ["task"] = new TypeReference("System.Threading.Tasks", "Task", module, system.CoreLibrary),
            ["Exception"] = new TypeReference("System", "Exception", module, system.CoreLibrary)
        };
        AddMembers(structure);
    }

    public TypeReference Type(string name) => types[name];

    public FieldReference Field(string name) => owner.Fields.Single(field => field.Name == name);

    public MethodReference Method(string name) =>
        types.Values.OfType<TypeDefinition>().Append(owner).SelectMany(type => type.Methods).Single(method => method.Name == name);

    public MethodDefinition NewMethod(string returns, bool isStatic)
    {
        var method = new MethodDefinition("Test", isStatic ? MethodAttributes.Static : 0, types[returns]);
        foreach (var type in Locals)
            method.Body.Variables.Add(new VariableDefinition(types[type]));

        foreach (var type in Locals.Take(2))
            method.Parameters.Add(new ParameterDefinition(types[type]));

        owner.Methods.Add(method);
        return method;
    }

    TypeDefinition NewType(string name, TypeReference parent)
    {
        var type = new TypeDefinition("", name, TypeAttributes.Public, parent);
        module.Types.Add(type);
        return type;
    }

    // For each type a field, a static method that takes one, and one that makes one.
    void AddMembers(TypeDefinition structure)
    {
        foreach (var (name, type) in types.Where(type => type.Key is not ("void" or "init")))
        {
            owner.Fields.Add(new FieldDefinition(name, FieldAttributes.Public, type));
            owner.Fields.Add(new FieldDefinition("static_" + name, FieldAttributes.Public | FieldAttributes.Static, type));
            Add(owner, "Take_" + name, "void", MethodAttributes.Static, type);
            Add(owner, "Make_" + name, name, MethodAttributes.Static);
        }

        Add(owner, "OfObject", "void", 0);
        Add(structure, "OfStruct", "void", 0);
        Add(owner, ".ctor", "void", MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, types["int32"]);
    }

    void Add(TypeDefinition type, string name, string returns, MethodAttributes attributes, params TypeReference[] parameters)
    {
        var method = new MethodDefinition(name, attributes, types[returns]) { HasThis = (attributes & MethodAttributes.Static) == 0 };
        foreach (var parameter in parameters)
            method.Parameters.Add(new ParameterDefinition(parameter));

        type.Methods.Add(method);
    }
}
