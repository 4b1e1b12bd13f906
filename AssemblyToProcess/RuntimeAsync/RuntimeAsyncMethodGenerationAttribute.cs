namespace System.Runtime.CompilerServices;

/// <summary>The compiler knows it by name: whether a method is runtime-async, whatever the project says.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RuntimeAsyncMethodGenerationAttribute(bool runtimeAsync) : Attribute
{
    public bool RuntimeAsync { get; } = runtimeAsync;
}
