using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>A woven library that is published as a package, and a program that uses the package.</summary>
[Collection(nameof(PackagingCollection))]
public sealed class PublishedLibraryTests(Package package)
{
    [Fact]
    public async Task ItsUsersGetTheRuntimeAlone()
    {
        var library = new OneProject(package.NewFolder("Shared"), $"""
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <PackageId>AutoSpan.Tests.Shared</PackageId>
                <Version>{package.Version}</Version>
              </PropertyGroup>
              <ItemGroup>
                {package.LibraryReferences}
              </ItemGroup>
            """);
        library.Configure();
        var pack = (await library.Run("pack", "-o", package.Feed)).MustSucceed();
        Assert.DoesNotContain(pack.Lines, line => line.Contains(": warning", System.StringComparison.Ordinal));

        using (var file = new PackageFile(package.FileOf("AutoSpan.Tests.Shared")))
        {
            Assert.Equal(["AutoSpan"], file.Brings("net10.0"));
            Assert.Equal(["AutoSpan"], file.Brings(".NETStandard2.0"));
        }

        var user = User();
        var build = await user.Build();
        Assert.Empty(build.Woven);
        Assert.Equal(["AutoSpan", "AutoSpan.Tests.Shared"], Libraries(user));
        var run = (await Dotnet.Program(user.Assembly)).MustSucceed();
        Assert.Equal(["Shared: Sum.Of", "3"], run.Lines.Where(line => line.Length > 0));
    }

    private OneProject User()
    {
        var user = new OneProject(package.NewFolder("User"), $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <!-- The folder of packages of the machine stays as it is. -->
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AutoSpan.Tests.Shared" Version="{package.Version}" />
              </ItemGroup>
            """);
        user.Write("Program.cs", """
            using System.Diagnostics;

            using var listener = new ActivityListener
            {
                ShouldListenTo = source => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> options) => ActivitySamplingResult.AllData,
                ActivityStopped = span => System.Console.WriteLine($"{span.Source.Name}: {span.DisplayName}")
            };
            ActivitySource.AddActivityListener(listener);
            System.Console.WriteLine(Shared.Sum.Of(1, 2));
            """);
        return user;
    }

    // The packages that restore found: the folder holds nothing else.
    private static string[] Libraries(OneProject user) =>
    [
        .. Directory.EnumerateFiles(user.PathOf("packages"), "*.nuspec", SearchOption.AllDirectories)
            .Select(file => XmlId(file))
            .Order(System.StringComparer.Ordinal)
    ];

    private static string XmlId(string nuspec) =>
        System.Xml.Linq.XDocument.Load(nuspec).Descendants().First(element => element.Name.LocalName == "id").Value;
}
