using Mono.Cecil;

namespace AutoSpan.Fody.References;

/// <summary>What state machines call whose runner does not keep <c>Activity.Current</c> for them: <c>AutoSpan.WovenApi.CurrentActivity</c>.</summary>
internal sealed class ActivationReferences
{
    /// <summary><c>Activity? CurrentActivity.Capture()</c></summary>
    public required MethodReference Capture { get; init; }

    /// <summary><c>Activity? CurrentActivity.Resume(Activity span, Activity? inside)</c></summary>
    public required MethodReference Resume { get; init; }

    /// <summary><c>void CurrentActivity.Restore(Activity? outside)</c></summary>
    public required MethodReference Restore { get; init; }
}
