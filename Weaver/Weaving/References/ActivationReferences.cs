using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.References;

/// <summary>What state machines call whose runner does not keep <c>Activity.Current</c> for them: <c>CurrentActivity</c>.</summary>
internal sealed class ActivationReferences(RuntimeMembers members)
{
    private const string Name = "CurrentActivity";

    /// <summary><c>Activity? Capture()</c></summary>
    public MethodReference Capture { get; } = members.Method(Name, "Capture");

    /// <summary><c>Activity? Resume(Activity span, Activity? inside)</c></summary>
    public MethodReference Resume { get; } = members.Method(Name, "Resume", "Activity", "Activity");

    /// <summary><c>void Restore(Activity? outside)</c></summary>
    public MethodReference Restore { get; } = members.Method(Name, "Restore", "Activity");
}
