using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Diagnosing;
using AutoSpan.Tool.Projects;

namespace AutoSpan.Tests.Tool.Diagnosing;

/// <summary>What <c>autospan doctor</c> knows of a project, without MSBuild.</summary>
/// <param name="folder">The folder of the project.</param>
internal sealed class CheckedProject(string folder)
{
    private const string Weaver = "/packages/autospan.fody/1.0.0/weaver/AutoSpan.Fody.dll";

    public string Output { get; init; } = "Exe";

    public string DisableFody { get; init; } = "";

    /// <summary>The packages that the project file names, as <c>id</c> or <c>id PrivateAssets</c>.</summary>
    public string[] References { get; init; } = ["AutoSpan.Fody"];

    /// <summary>The packages whose assemblies the compiler gets, as <c>id version</c>.</summary>
    public string[] Resolved { get; init; } = [];

    public string[] Frameworks { get; init; } = [];

    public bool HasWeaver { get; init; } = true;

    /// <summary>What the project compiles to.</summary>
    public string Assembly { get; init; } = typeof(CheckedProject).Assembly.Location;

    public string? Configuration { get; init; } = Path.Combine(folder, "FodyWeavers.xml");

    public WeaveReport? Report { get; init; }

    public RegistrationCalls Calls { get; init; } = new([], HasUnknown: false, RegistersAll: true, HasProvider: true);

    public ProjectFacts Facts
    {
        get
        {
            var answer = ProjectAnswer.Parse(Json().ToJsonString(), "Shop.csproj");
            var build = new ProjectBuild(Assembly, [], answer);
            return new ProjectFacts(Path.Combine(folder, "Shop.csproj"), build, answer, Configuration, Report, Calls);
        }
    }

    private JsonObject Json() => new()
    {
        ["Properties"] = new JsonObject { ["OutputType"] = Output, ["DisableFody"] = DisableFody },
        ["Items"] = new JsonObject
        {
            ["PackageReference"] = Items(References, "Identity", "PrivateAssets"),
            ["ReferencePath"] = Items(Resolved, "NuGetPackageId", "NuGetPackageVersion"),
            ["FrameworkReference"] = Items(Frameworks, "Identity"),
            ["WeaverFiles"] = Items(HasWeaver ? [Weaver] : [], "FullPath")
        }
    };

    private static JsonArray Items(string[] items, params string[] names) =>
    [
        .. items.Select(item => new JsonObject(names.Zip(item.Split(' ')).Select(one =>
            new System.Collections.Generic.KeyValuePair<string, JsonNode?>(one.First, one.Second))))
    ];
}
