using System.Collections.Generic;

namespace AutoSpan.Foreign;

/// <summary>The tests of another repository, and how they are built and run.</summary>
internal sealed record Suite
{
    /// <summary>The repository, checked out. It is copied and not changed.</summary>
    public required string Folder { get; init; }

    /// <summary>The test project, relative to <see cref="Folder"/>.</summary>
    public required string Tests { get; init; }

    public required string Framework { get; init; }

    /// <summary>Which tests run, as <c>dotnet test --filter</c> takes it; all of them without.</summary>
    public string? Filter { get; init; }

    /// <summary>Versions of packages in place of those that the repository names, as <c>Name=Version</c>.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>Packages that the repository can be built without.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>Properties for MSBuild, as <c>Name=Value</c>.</summary>
    public IReadOnlyList<string> Properties { get; init; } = [];

    /// <summary>Files and folders that are left out of the copy, as paths below <see cref="Folder"/>.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];
}
