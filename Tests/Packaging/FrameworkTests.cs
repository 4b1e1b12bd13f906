using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>What applications of each framework get of the package.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class FrameworkTests(Package package)
{
    [Fact]
    public async Task ApplicationsGetWhatTheirFrameworkLacksAndNoMore()
    {
        var project = new OneProject(package.NewFolder("Frameworks"), $"""
              <PropertyGroup>
                <TargetFrameworks>net8.0;net9.0;net10.0</TargetFrameworks>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                {package.Reference}
              </ItemGroup>
            """);
        project.Write("Program.cs", "System.Console.WriteLine(Frameworks.Sum.Of(1));");
        project.Configure();
        var configuration = await File.ReadAllTextAsync(project.PathOf("FodyWeavers.xml"), TestContext.Current.CancellationToken);

        await project.Build();

        Assert.Equal(["AutoSpan.dll", "Frameworks.dll", "System.Diagnostics.DiagnosticSource.dll"], Libraries("net8.0"));
        Assert.Equal(["AutoSpan.dll", "Frameworks.dll"], Libraries("net9.0"));
        Assert.Equal(["AutoSpan.dll", "Frameworks.dll"], Libraries("net10.0"));

        // The builds of the three frameworks read it at the same time.
        Assert.Equal(configuration, await File.ReadAllTextAsync(project.PathOf("FodyWeavers.xml"), TestContext.Current.CancellationToken));

        string[] Libraries(string framework) =>
            [.. Directory.EnumerateFiles(project.PathOf("bin", "Debug", framework), "*.dll").Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)];
    }
}
