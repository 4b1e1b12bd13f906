namespace AutoSpan.Fody.Configuration;

/// <summary>Whether a woven application exports its spans by itself.</summary>
internal enum ExportMode
{
    None,
    Auto
}
