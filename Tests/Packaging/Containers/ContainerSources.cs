namespace AutoSpan.Tests.Packaging.Containers;

/// <summary>
/// What a repository has that is published as an image: a web program, a console program without a host, a library of both, central package management, and
/// the configuration in the root. No line is about tracing.
/// </summary>
internal static class ContainerSources
{
    public static readonly string[] Programs = ["Site", "Job"];

    public static void Write(Solution solution, Package package)
    {
        WriteRoot(solution, package);
        WriteProject(solution, "Stock", """<ItemGroup><PackageReference Include="AutoSpan.Fody" PrivateAssets="all" /></ItemGroup>""");
        solution.Write("src/Stock/Shelf.cs", """
            namespace Stock;

            public static class Shelf
            {
                public static string Take(string name)
                {
                    System.Console.WriteLine($"took {name}");
                    return name;
                }
            }
            """);
        WriteSite(solution);
        WriteJob(solution);
    }

    private static void WriteRoot(Solution solution, Package package)
    {
        solution.Write("FodyWeavers.xml", """<Weavers><AutoSpan export="auto" /></Weavers>""");
        solution.Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        solution.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="{Package.Id}" Version="{package.Version}" />
                <PackageVersion Include="{Package.DistroId}" Version="{package.Version}" />
                <PackageVersion Include="OpenTelemetry.Instrumentation.AspNetCore" Version="1.20.2" />
              </ItemGroup>
            </Project>
            """);
    }

    private static void WriteSite(Solution solution)
    {
        WriteProject(solution, "Site", """
              <ItemGroup>
                <PackageReference Include="AutoSpan.Fody" />
                <PackageReference Include="AutoSpan.Distro" />
                <PackageReference Include="OpenTelemetry.Instrumentation.AspNetCore" />
                <ProjectReference Include="../Stock/Stock.csproj" />
              </ItemGroup>
            """, sdk: "Microsoft.NET.Sdk.Web");
        solution.Write("src/Site/appsettings.json", """{ "Logging": { "LogLevel": { "Default": "Warning" } } }""");
        solution.Write("src/Site/Program.cs", """
            using System;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.Hosting;

            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/orders/{name}", (string name) => Site.Orders.Place(name));
            await app.StartAsync();
            foreach (var url in app.Urls)
                Console.WriteLine($"at {url}");

            await app.WaitForShutdownAsync();

            namespace Site
            {
                public static class Orders
                {
                    public static async Task<string> Place(string name)
                    {
                        Console.WriteLine($"placing {name}");
                        await Task.Delay(1000);
                        return Stock.Shelf.Take(name);
                    }
                }
            }
            """);
    }

    private static void WriteJob(Solution solution)
    {
        WriteProject(solution, "Job", """
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AutoSpan.Fody" />
                <PackageReference Include="AutoSpan.Distro" />
                <ProjectReference Include="../Stock/Stock.csproj" />
              </ItemGroup>
            """);
        solution.Write("src/Job/Program.cs", """
            using System;
            using System.IO;
            using System.Threading;

            Stock.Shelf.Take("tea");
            Console.WriteLine($"process {Environment.ProcessId}, {Environment.GetEnvironmentVariable("HOME") ?? "no home"}, {Folder()}");
            Console.WriteLine("ready");
            Thread.Sleep(Timeout.Infinite);

            static string Folder()
            {
                try
                {
                    File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "file"), "");
                    return "writable";
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    return "read-only";
                }
            }
            """);
    }

    private static void WriteProject(Solution solution, string name, string content, string sdk = "Microsoft.NET.Sdk") =>
        solution.Write($"src/{name}/{name}.csproj", $"<Project Sdk=\"{sdk}\">\n{content}\n</Project>");
}
