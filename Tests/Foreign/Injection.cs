using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace AutoSpan.Foreign;

/// <summary>What a user would write into Directory.Build.targets.</summary>
internal static class Injection
{
    private const string Name = "Directory.Build.targets";

    /// <summary>Adds it to each Directory.Build.targets, as a project imports only the nearest, and writes one at the root.</summary>
    public static void AddTo(string copy, Suite suite, Packages? packages)
    {
        var file = Path.Combine(copy, "Injected.targets");
        File.WriteAllText(file, Text(suite, packages));
        var root = Path.Combine(copy, Name);
        if (!File.Exists(root))
            File.WriteAllText(root, "<Project />");

        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };
        foreach (var path in Directory.EnumerateFiles(copy, Name, everywhere))
        {
            var targets = XDocument.Load(path, LoadOptions.PreserveWhitespace);
            var space = targets.Root!.Name.Namespace;
            targets.Root.Add(new XElement(space + "Import", new XAttribute("Project", file), new XAttribute("Condition", "'$(InjectedTargets)' == ''")));
            targets.Save(path);
        }
    }

    private static string Text(Suite suite, Packages? packages) => $"""
        <Project>

          <!-- Warnings of newer SDKs and packages are not what is tested. -->
          <PropertyGroup>
            <InjectedTargets>true</InjectedTargets>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>
            <WarningsAsErrors />
            <NuGetAudit>false</NuGetAudit>
            <RunAnalyzers>false</RunAnalyzers>
            <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
            <EnablePackageValidation>false</EnablePackageValidation>
          </PropertyGroup>

        {string.Concat(suite.Versions.Select(Version))}{string.Concat(suite.Dropped.Select(Drop))}{(packages == null ? "" : Reference(packages))}
        </Project>
        """;

    private static string Version(string version)
    {
        var (name, value) = (version.Split('=')[0], version.Split('=')[1]);
        return $"""
              <ItemGroup>
                <PackageVersion Update="{name}" Version="{value}" />
                <PackageReference Update="{name}" Version="{value}" Condition="'$(ManagePackageVersionsCentrally)' != 'true'" />
              </ItemGroup>

            """;
    }

    private static string Drop(string package) => $"""
          <ItemGroup>
            <PackageReference Remove="{package}" />
          </ItemGroup>

        """;

    // The compiler loads analyzers and generators alone, without AutoSpan.dll.
    private static string Reference(Packages packages) => $"""
          <PropertyGroup>
            <RestoreAdditionalProjectSources>$(RestoreAdditionalProjectSources);{packages.Feed}</RestoreAdditionalProjectSources>
          </PropertyGroup>

          <ItemGroup Condition="'$(IsRoslynComponent)' != 'true'">
            <PackageVersion Include="AutoSpan.Fody" Version="{packages.Version}" Condition="'$(ManagePackageVersionsCentrally)' == 'true'" />
            <PackageReference Include="AutoSpan.Fody" Condition="'$(ManagePackageVersionsCentrally)' == 'true'" />
            <PackageReference Include="AutoSpan.Fody" Version="{packages.Version}" Condition="'$(ManagePackageVersionsCentrally)' != 'true'" />
          </ItemGroup>

        """;
}
