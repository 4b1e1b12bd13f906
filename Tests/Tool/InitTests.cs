using System;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary><c>autospan init</c> on a solution: one proposal for all its projects, without those of tests.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public InitTests()
    {
        Project("Api", "Shop.Api", "");
        Project("Stock", "Warehouse", "");
        Project("Checks", "Checks", "<IsTestProject>true</IsTestProject>");
        Project("Trials", "Trials", "<IsTestingPlatformApplication>true</IsTestingPlatformApplication>");
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            _folder.Write(name, "<Project />");
        _folder.Write("Shop.slnx", """
            <Solution>
              <Project Path="Api/Api.csproj" />
              <Project Path="Stock/Stock.csproj" />
              <Project Path="Checks/Checks.csproj" />
              <Project Path="Trials/Trials.csproj" />
            </Solution>
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ItWritesOneFileForAllProjectsThatAreNotTests()
    {
        var file = _folder["FodyWeavers.xml"];

        var init = (await Autospan.Run("init", _folder.Path)).MustSucceed();

        var text = await File.ReadAllTextAsync(file);
        Assert.Equal(init.Output, text);
        Assert.Contains("<Include namespace=\"Shop.Api\" />", text, StringComparison.Ordinal);
        Assert.Contains("<Include namespace=\"Warehouse\" />", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Checks", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trials", text, StringComparison.Ordinal);
        Assert.Contains("<Set type=\"*Client|*Gateway\" kind=\"Client\" />", text, StringComparison.Ordinal);
        Assert.Equal($"autospan: written to {file}", init.Error.Trim());
        Assert.Contains("exists", (await Autospan.Run("init", _folder["Shop.slnx"])).MustFail(ExitCode.FileSystem), StringComparison.Ordinal);
    }

    private void Project(string name, string space, string property)
    {
        Directory.CreateDirectory(_folder[name]);
        _folder.Write(Path.Combine(name, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework>{property}</PropertyGroup>
            </Project>
            """);
        _folder.Write(Path.Combine(name, "Gateway.cs"), $$"""
            namespace {{space}};
            public class {{name}}Gateway { public int Sum(int to) { var sum = 0; for (; to > 0; to--) sum += to; return sum; } }
            """);
    }
}
