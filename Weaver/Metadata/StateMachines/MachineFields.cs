using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>The fields of a state machine, as its own methods refer to them: a generic one through its instance over its own parameters.</summary>
internal sealed class MachineFields(TypeDefinition machine)
{
    private readonly TypeReference _self = SelfInstance.Of(machine);

    public FieldReference Reference(FieldDefinition field) =>
        machine.HasGenericParameters ? new FieldReference(field.Name, field.FieldType, _self) : field;

    /// <summary>Adds a field that lives as long as the operation.</summary>
    public FieldReference Add(string name, TypeReference type) => Add(name, type, FieldAttributes.Private);

    /// <summary>Adds a field that the kick-off fills.</summary>
    public FieldReference AddForKickOff(string name, TypeReference type) => Add(name, type, FieldAttributes.Assembly);

    private FieldReference Add(string name, TypeReference type, FieldAttributes visibility)
    {
        var field = new FieldDefinition(name, visibility, type);
        machine.Fields.Add(field);
        return Reference(field);
    }
}
