using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>Members for state machines whose builder does not keep <c>Activity.Current</c>: <c>AutoSpan.Runtime.Activation</c>.</summary>
internal sealed class ActivationReferences
{
    /// <summary><c>Activity? Activation.Capture()</c></summary>
    public required MethodReference Capture { get; init; }

    /// <summary><c>Activity? Activation.Resume(Activity span, Activity? inside)</c></summary>
    public required MethodReference Resume { get; init; }

    /// <summary><c>void Activation.Restore(Activity? outside)</c></summary>
    public required MethodReference Restore { get; init; }
}
