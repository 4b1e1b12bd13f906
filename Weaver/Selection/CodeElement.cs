using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>A member, type or assembly, as messages name it.</summary>
/// <param name="Name">Its full name as in the source.</param>
/// <param name="Location">The first statement of a member, where there are symbols.</param>
internal sealed record CodeElement(string Name, SourceLocation? Location)
{
    public static CodeElement Of(ICustomAttributeProvider provider) => provider switch
    {
        MethodDefinition method => new CodeElement(
            $"{TypeSpelling.FullName(SourceTypes.Of(method.DeclaringType))}.{MemberNames.Of(method, method.Module.EntryPoint).DisplayName}",
            LocationOf(method)),
        PropertyDefinition property => OfOwner(property, property.GetMethod ?? property.SetMethod),
        EventDefinition @event => OfOwner(@event, @event.AddMethod),
        TypeDefinition type => new CodeElement(TypeSpelling.FullName(type), null),
        AssemblyDefinition assembly => new CodeElement(assembly.Name.Name, null),
        _ => new CodeElement(provider.ToString(), null)
    };

    /// <summary>The first statement of a method; of an asynchronous one that of its state machine. Null without symbols, and without a body.</summary>
    public static SourceLocation? LocationOf(MethodDefinition? method)
    {
        if (method is not { HasBody: true, Body.Instructions.Count: > 0 })
            return null;

        var point = ShapeClassifier.Classify(method).Body.DebugInformation.SequencePoints.FirstOrDefault(candidate => !candidate.IsHidden);
        return point is null ? null : new SourceLocation(point.Document.Url, point.StartLine, point.StartColumn);
    }

    private static CodeElement OfOwner(IMemberDefinition owner, MethodDefinition? accessor) =>
        new($"{TypeSpelling.FullName(owner.DeclaringType)}.{MemberName.Simple(owner.Name)}", LocationOf(accessor));
}
