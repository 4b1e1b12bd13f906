namespace AutoSpan.Fody.Diagnostics;

/// <summary>A place in a file that a user can open. Lines and columns count from 1; 0 means unknown.</summary>
internal sealed record SourceLocation(string File, int Line, int Column)
{
    public override string ToString() => Line > 0 ? $"{File}({Line},{Column})" : File;
}
