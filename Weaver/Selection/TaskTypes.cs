using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>Recognises the task types.</summary>
internal static class TaskTypes
{
    private const string Namespace = "System.Threading.Tasks";

    /// <summary>Tells which task type this is; null when it is none.</summary>
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
}
