using System.Threading.Tasks;

namespace AutoSpan.CaseRunner;

/// <summary>Tasks of every kind as one.</summary>
internal static class Awaitable
{
    public static Task? TaskOf(object? returned)
    {
        switch (returned)
        {
            case Task task:
                return task;
            case ValueTask task:
                return task.AsTask();
            default:
                var type = returned?.GetType();
                return type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ValueTask<>)
                    ? (Task)type.GetMethod("AsTask")!.Invoke(returned, null)!
                    : null;
        }
    }

    public static object? ResultOf(Task task)
    {
        var result = task.GetType().GetProperty("Result");
        return result is null || result.PropertyType.Name == "VoidTaskResult" ? null : result.GetValue(task, null);
    }
}
