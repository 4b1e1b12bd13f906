using System;
using AutoSpan.Tool.Applications;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>Which assemblies of an application are its own, by its <c>.deps.json</c>.</summary>
public sealed class DepsFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ProjectsAreOwnButNotThoseOfAutoSpan()
    {
        var file = _folder.Write("Shop.deps.json", """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": {
                ".NETCoreApp,Version=v10.0": {
                  "Shop/1.0.0": { "runtime": { "Shop.dll": {} } },
                  "Stock/1.0.0": { "runtime": { "Stock.dll": {} } },
                  "AutoSpan/1.0.0": { "runtime": { "AutoSpan.dll": {} } },
                  "AutoSpan.Distro/1.0.0": { "runtime": { "AutoSpan.Distro.dll": {} } },
                  "AutoSpan.OpenTelemetry/1.0.0": { "runtime": { "AutoSpan.OpenTelemetry.dll": {} } },
                  "Dapper/2.0.0": { "runtime": { "lib/net8.0/Dapper.dll": {} } }
                }
              },
              "libraries": {
                "Shop/1.0.0": { "type": "project" },
                "Stock/1.0.0": { "type": "project" },
                "AutoSpan/1.0.0": { "type": "project" },
                "AutoSpan.Distro/1.0.0": { "type": "project" },
                "AutoSpan.OpenTelemetry/1.0.0": { "type": "project" },
                "Dapper/2.0.0": { "type": "package" }
              }
            }
            """);

        Assert.Equal(["Shop.dll", "Stock.dll"], DepsFile.Read(file).OwnAssemblies);
    }
}
