using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>
/// The arguments of a method that its compiler turned into a state machine: those that its body uses are fields of the machine, under names that each compiler
/// has for them. Those that it does not use are not in the machine.
/// </summary>
internal static class HoistedArguments
{
    private const string VisualBasicPrefix = "$VB$Local_";

    // The names of the field that holds the object whose method it is, in C# and in VB.
    private static readonly string[] s_this = ["<>4__this", "$VB$Me"];

    /// <summary>The field from which the body reads a parameter; null where it does not.</summary>
    public static FieldDefinition? Of(TypeDefinition machine, ParameterDefinition parameter) =>
        machine.Fields.FirstOrDefault(field => !field.IsStatic && (field.Name == parameter.Name || field.Name == VisualBasicPrefix + parameter.Name));

    /// <summary>The field that holds the object whose method it is; null where the body does not need it.</summary>
    public static FieldDefinition? This(TypeDefinition machine) => machine.Fields.FirstOrDefault(field => s_this.Contains(field.Name));

    /// <summary>
    /// What a type parameter of the method, or of the type around it, is in the machine: it has all of them, those of the type first.
    /// </summary>
    public static TypeReference InMachine(TypeDefinition machine, GenericParameter parameter)
    {
        var position = parameter.Owner is MethodReference method
            ? method.DeclaringType.GenericParameters.Count + parameter.Position
            : parameter.Position;

        return position < machine.GenericParameters.Count ? machine.GenericParameters[position] : parameter;
    }
}
