using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Benchmarks.Weaving;

namespace Benchmarks.Startup;

/// <summary>A published web program, whose first request calls each of its methods once.</summary>
/// <param name="File">The program.</param>
internal sealed record StartedProgram(string File)
{
    private const int Services = 40;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <summary>Writes, compiles and publishes the program.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="isWoven">Whether it is woven, with every visibility and the default filters.</param>
    /// <param name="properties">How it is published.</param>
    public static StartedProgram Publish(string folder, bool isWoven, IEnumerable<string> properties)
    {
        Directory.CreateDirectory(folder);
        var root = Repository.Root;
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", $"""<Project><Import Project="{root}/Directory.Packages.props" /></Project>""");
        Write("FodyWeavers.xml", $"<Weavers>{Configurations.Default}</Weavers>");
        Write("Program.cs", Source());
        Write("Started.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                <FodyGenerateXsd>false</FodyGenerateXsd>
                <DisableFody>{!isWoven}</DisableFody>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Fody" PrivateAssets="all" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "AutoSpan.dll")}" />
                <WeaverFiles Include="{typeof(AutoSpan.Fody.ModuleWeaver).Assembly.Location}" />
              </ItemGroup>
              <Import Project="{root}/Weaver/build/AutoSpan.Fody.targets" />
            </Project>
            """);
        var output = Path.Combine(folder, "published");
        ProjectBuild.Dotnet(folder, ["publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, .. properties]);
        return new StartedProgram(Path.Combine(output, OperatingSystem.IsWindows() ? "Started.exe" : "Started"));

        void Write(string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, name), text);
    }

    /// <returns>From the start of the process to the answer of its first request.</returns>
    /// <exception cref="TimeoutException">There is no answer.</exception>
    public async Task<TimeSpan> FirstResponse(HttpClient client, int port)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(File, [$"--urls=http://127.0.0.1:{port}"]) { RedirectStandardOutput = true })!;
        try
        {
            while (Stopwatch.GetElapsedTime(start) < s_longest)
            {
                try
                {
                    await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"));
                    return Stopwatch.GetElapsedTime(start);
                }
                catch (HttpRequestException)
                {
                    // It does not listen yet.
                    Thread.Sleep(1);
                }
            }

            throw new TimeoutException($"{File} does not answer.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static string Source()
    {
        var source = new StringBuilder("""
            var builder = WebApplication.CreateSlimBuilder(args);
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Run(context => context.Response.WriteAsync(Services.All.Call(1).ToString()));
            await app.RunAsync();

            namespace Services
            {
                public static class All
                {
                    public static int Call(int value)
                    {

            """);
        for (var service = 0; service < Services; service++)
            source.Append($"            value = new Service{service}().First(value);\n");

        source.Append("            return value;\n        }\n    }\n");
        for (var service = 0; service < Services; service++)
            source.Append(Service(service));

        return source.Append("}\n").ToString();
    }

    private static string Service(int number) => $$"""

            public sealed class Service{{number}}
            {
                private readonly List<int> _values = [];
                private readonly Dictionary<int, string> _names = [];

                public int First(int value) => Second(Add(value));
                private int Second(int value) => Third(Name(value)).Length + Sum();
                private string Third(string text) => Fourth(text.Trim(), text.Length);
                private string Fourth(string text, int length) => length > 100 ? throw new ArgumentException(text) : text + Fifth(length);
                private int Fifth(int value) => Math.Max(Sixth(value), _names.Count);
                private int Sixth(int value) => _values.IndexOf(value) + Seventh(value.ToString()).Count;
                private List<char> Seventh(string text) => text.ToList();
                private int Add(int value) { _values.Add(value % 1000); return value % 1000; }
                private int Sum() { var sum = 0; foreach (var value in _values) sum += value; return sum; }
                private string Name(int value) { _names[value] = value.ToString(); return _names[value]; }
            }

        """;
}
