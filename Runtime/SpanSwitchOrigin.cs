namespace AutoSpan;

/// <summary>Where a switch comes from. Of two switches with the same name, the one from the later of these counts.</summary>
public enum SpanSwitchOrigin
{
    /// <summary>The environment variable <c>AUTOSPAN_SPANS</c>.</summary>
    Environment,

    /// <summary>The configuration of the application: <see cref="SpanControl.ApplyConfiguration"/>.</summary>
    Configuration,

    /// <summary>Code: <see cref="SpanControl.Apply(string)"/>.</summary>
    Code
}
