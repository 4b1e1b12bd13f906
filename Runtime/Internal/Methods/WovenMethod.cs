namespace AutoSpan.Internal;

/// <summary>What the runtime knows of one woven method. There is one object for each method that was observed.</summary>
/// <param name="entry">What the method table says.</param>
internal sealed class WovenMethod(MethodTableEntry entry)
{
    private MethodControl _control = MethodControl.Unknown;

    public MethodTableEntry Entry => entry;

    /// <summary>The full name of the method, as in its source.</summary>
    public string Function { get; } = entry.Function;

    /// <summary>The name of its span or event.</summary>
    public string Name { get; } = entry.Name;

    /// <summary>The tags that each of its spans has from the start; null for none.</summary>
    public ConstantTags? Tags { get; } = entry.Tags;

    /// <summary>What is in force now. It is looked up when the switches have changed.</summary>
    public MethodControl Control
    {
        get
        {
            var control = _control;
            return control.Version == ControlState.Version ? control : _control = ControlState.Of(entry);
        }
    }
}
