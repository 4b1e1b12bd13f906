namespace AutoSpan.Tool.Diagnosing;

/// <summary>A package that a project file names.</summary>
internal sealed record PackageReference(string Id, string PrivateAssets, string Version);
