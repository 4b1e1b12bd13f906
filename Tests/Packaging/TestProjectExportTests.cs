using System.Linq;
using System.Threading.Tasks;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>A test run sends nothing to a backend because of <c>export="auto"</c> for the whole solution.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class TestProjectExportTests(Package package)
{
    [Fact]
    public async Task ATestProjectDoesNotStartTheExportOfTheSolution()
    {
        var solution = new Solution(package.NewFolder("Tested"), "Tested");
        solution.Write("FodyWeavers.xml", """<Weavers><AutoSpan export="auto" /></Weavers>""");
        solution.AddProject("Checks", $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <IsTestProject Condition="'$(Configuration)' == 'Release'">true</IsTestProject>
              </PropertyGroup>
              <ItemGroup>
                {package.ExportReferences}
              </ItemGroup>
            """);
        solution.Write("Checks/Program.cs", "System.Console.WriteLine(args.Length);");

        Assert.True(await Starts("Debug"));
        Assert.False(await Starts("Release"));

        async Task<bool> Starts(string configuration)
        {
            (await Dotnet.Sdk(solution.PathOf("Checks"), "build", "-c", configuration)).MustSucceed();
            using var module = ModuleDefinition.ReadModule(solution.PathOf("Checks", "bin", configuration, "net10.0", "Checks.dll"));
            return module.EntryPoint.Body.Instructions.Any(instruction =>
                instruction.Operand is MethodReference { DeclaringType.FullName: "AutoSpan.Distro.WovenApi.EntryPoint" });
        }
    }
}
