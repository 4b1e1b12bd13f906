using System;
using System.IO;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>A file of the repository that is generated from the code and committed.</summary>
/// <param name="path">Relative to the root of the repository, with slashes.</param>
internal sealed class CommittedFile(string path)
{
    private const string Update = "AUTOSPAN_UPDATE";

    private readonly string _path = Path.Combine(Repository.Root, path);

    public string Read() => File.ReadAllText(_path).ReplaceLineEndings("\n");

    /// <summary>Fails where the file differs, unless the environment asks to write it.</summary>
    /// <param name="expected">What the code generates.</param>
    /// <param name="testClass">The class of the test, for the command that writes the file.</param>
    public void AssertIs(string expected, Type testClass)
    {
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(_path, expected);

        Assert.True(expected == Read(), $"{path} is stale. Write it: {Update}=1 dotnet run --project Tests -- -class {testClass.FullName}");
    }
}
