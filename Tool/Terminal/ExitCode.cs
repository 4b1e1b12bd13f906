namespace AutoSpan.Tool.Terminal;

/// <summary>What the process returns: docs/tool.md lists these. <c>run</c> returns what the program returned, once it runs.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary><c>diff</c> found a difference, or <c>doctor</c> a problem.</summary>
    public const int Found = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>An input cannot be used: not an assembly, already woven, cut off.</summary>
    public const int BadInput = 3;

    /// <summary>The configuration has an error.</summary>
    public const int Configuration = 4;

    /// <summary>A file that the input refers to was not found.</summary>
    public const int Missing = 5;

    /// <summary>A file cannot be read or written: no permission, no space, or it exists.</summary>
    public const int FileSystem = 6;

    /// <summary>Another program failed, such as a build.</summary>
    public const int Program = 7;

    /// <summary>An error in AutoSpan.</summary>
    public const int Internal = 70;

    /// <summary>Ctrl+C, as shells have it.</summary>
    public const int Canceled = 130;
}
