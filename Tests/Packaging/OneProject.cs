using System;
using System.IO;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Packaging;

/// <summary>A project in a folder of its own, with a class that is woven.</summary>
internal sealed class OneProject
{
    private readonly Solution _solution;

    /// <param name="folder">A new folder; the project has its name.</param>
    /// <param name="content">What stands inside the <c>Project</c> element.</param>
    public OneProject(string folder, string content)
    {
        Name = Path.GetFileName(folder);
        _solution = new Solution(folder, Name);
        Write($"{Name}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">\n{content}\n</Project>");
        Write("Sum.cs", NestedSolution.SumIn(Name));
    }

    public string Name { get; }

    public string Folder => _solution.Folder;

    /// <summary>The assembly that <c>dotnet build</c> writes.</summary>
    public string Assembly => PathOf("bin", "Debug", "net10.0", $"{Name}.dll");

    /// <summary>The source of the spans.</summary>
    public string Source => WovenReport.SourceIn(PathOf("obj", "Debug", "net10.0", $"{Name}.autospan.json"));

    public void Write(string file, string text) => _solution.Write(file, text);

    public void Delete(string file) => File.Delete(PathOf(file));

    public void Configure(string attributes = "") => Write("FodyWeavers.xml", $"<Weavers><AutoSpan {attributes} /></Weavers>");

    public string PathOf(params string[] parts) => _solution.PathOf(parts);

    public string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Assembly)));

    public Task<DotnetRun> Run(params string[] command) => Dotnet.Sdk(Folder, command);

    public async Task<DotnetRun> Build(params string[] arguments) => (await Run(["build", .. arguments])).MustSucceed();
}
