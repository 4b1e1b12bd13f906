using Mono.Cecil;

namespace AutoSpan.Fody.Metadata.StateMachines;

/// <summary>A type as its own methods refer to it: a generic one as an instance over its own parameters.</summary>
internal static class SelfInstance
{
    public static TypeReference Of(TypeDefinition type)
    {
        if (!type.HasGenericParameters)
            return type;

        var self = new GenericInstanceType(type);
        foreach (var parameter in type.GenericParameters)
            self.GenericArguments.Add(parameter);

        return self;
    }
}
