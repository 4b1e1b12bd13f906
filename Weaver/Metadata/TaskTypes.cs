using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>Recognises the task types.</summary>
internal static class TaskTypes
{
    private const string Namespace = "System.Threading.Tasks";

    /// <summary>The kind of this task type; null if it is not a task type.</summary>
    public static TaskKind? KindOf(TypeReference type)
    {
        while (type is IModifierType modified)
            type = modified.ElementType;

        if (type is ByReferenceType or PointerType or ArrayType || type.GetElementType().Namespace != Namespace)
            return null;

        return type.GetElementType().Name switch
        {
            "Task" or "Task`1" => TaskKind.Task,
            "ValueTask" => TaskKind.ValueTask,
            "ValueTask`1" => TaskKind.ValueTaskOfResult,
            _ => null
        };
    }

    /// <summary>The type that the body of a runtime-async method returns. Its caller gets a task.</summary>
    public static TypeReference ResultOf(MethodDefinition method)
    {
        var type = method.ReturnType;
        while (type is IModifierType modified)
            type = modified.ElementType;

        return type is GenericInstanceType { GenericArguments: [var result] } ? result : method.Module.TypeSystem.Void;
    }
}
