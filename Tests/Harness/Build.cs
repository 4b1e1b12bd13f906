namespace AutoSpan.Tests.Harness;

/// <summary>The two ways in which the cases are compiled: state machines are classes in Debug and structs in Release.</summary>
public enum Build
{
    Debug,
    Release
}
