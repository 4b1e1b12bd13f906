using System.Linq;
using AutoSpan.Fody.Diagnostics;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>A member, type or assembly, as messages name it.</summary>
/// <param name="Name">Its full name as in the source.</param>
/// <param name="Location">The first statement of a member, where there are symbols.</param>
internal sealed record CodePlace(string Name, SourceLocation? Location)
{
    public static CodePlace Of(ICustomAttributeProvider provider) => provider switch
    {
        MethodDefinition method => new CodePlace(
            $"{TypeSpelling.FullName(SourceTypes.Of(method.DeclaringType))}.{MemberNames.Of(method, method.Module.EntryPoint).DisplayName}",
            LocationOf(method)),
        PropertyDefinition property => OfOwner(property, property.GetMethod ?? property.SetMethod),
        EventDefinition @event => OfOwner(@event, @event.AddMethod),
        TypeDefinition type => new CodePlace(TypeSpelling.FullName(type), null),
        AssemblyDefinition assembly => new CodePlace(assembly.Name.Name, null),
        _ => new CodePlace(provider.ToString(), null)
    };

    /// <summary>The first statement of a method; of an asynchronous one that of its state machine. Null without symbols, and without a body.</summary>
    public static SourceLocation? LocationOf(MethodDefinition? method)
    {
        if (method is not { HasBody: true, Body.Instructions.Count: > 0 })
            return null;

        var point = ShapeClassifier.Classify(method).Body.DebugInformation.SequencePoints.FirstOrDefault(candidate => !candidate.IsHidden);
        return point is null ? null : new SourceLocation(point.Document.Url, point.StartLine, point.StartColumn);
    }

    private static CodePlace OfOwner(IMemberDefinition owner, MethodDefinition? accessor) =>
        new($"{TypeSpelling.FullName(owner.DeclaringType)}.{MemberName.Simple(owner.Name)}", LocationOf(accessor));
}
