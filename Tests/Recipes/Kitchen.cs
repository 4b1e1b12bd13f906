using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using System.Xml.Linq;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Documentation;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Recipes;

/// <summary>Compiles the code of a recipe, weaves it, and calls it as a program would that has it as a reference.</summary>
internal sealed class Kitchen : IDisposable
{
    // What a web project has without saying so.
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly Lazy<IReadOnlyList<string>> s_frameworks =
        new(() => [.. Compiler.References, .. Compiler.ReferencesOf("Microsoft.AspNetCore.App")]);

    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "recipes", Guid.NewGuid().ToString("N"));
    private readonly AssemblyLoadContext _program = new(null, isCollectible: true);
    private readonly List<string> _compiled = [];
    private readonly Build _build;

    public Kitchen(Build build)
    {
        _build = build;
        _program.Resolving += LoadProject;
    }

    private IReadOnlyList<string> References => [.. s_frameworks.Value, .. _compiled];

    /// <summary>
    /// Compiles and weaves projects; each can use those before it. The configuration is the project's where there is one, else the solution's.
    /// </summary>
    public void Weave(IReadOnlyList<RecipeProject> projects, string weavers)
    {
        var autoSpan = Examples.AutoSpan(weavers);
        Directory.CreateDirectory(ProgramFolder);
        new XElement("Weavers", autoSpan).Save(Path.Combine(projects.Count == 1 ? ProgramFolder : _folder, "FodyWeavers.xml"));
        foreach (var project in projects)
        {
            var references = References;
            var woven = FodyHost.Weave(Compile(project.Name, project.Sources), autoSpan.ToString(), ProgramFolder, references, _folder);
            Assert.Empty(woven.Errors);
            // A recipe is compiled as a library: what its program starts before Main is tested elsewhere.
            Assert.DoesNotContain(woven.Warnings, warning => !warning.StartsWith("AS7003", StringComparison.Ordinal));
        }
    }

    /// <summary>Compiles a project and leaves it as it is.</summary>
    public void Compile(RecipeProject project)
    {
        Directory.CreateDirectory(ProgramFolder);
        File.Copy(Compile(project.Name, project.Sources), Path.Combine(ProgramFolder, project.Name + ".dll"));
    }

    /// <summary>Runs statements that use the projects.</summary>
    public async Task Call(string statements)
    {
        var file = Compile("Caller", [$$"""
            using AutoSpan.Tests.Recipes;

            public static class Caller
            {
                public static async Task Call()
                {
                    {{statements}}
                    await Task.CompletedTask;
                }
            }
            """]);
        var caller = _program.LoadFromAssemblyPath(file).GetType("Caller")!;
        await (Task)caller.GetMethod("Call")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
    }

    public void Dispose()
    {
        _program.Unload();
        Directory.Delete(_folder, recursive: true);
    }

    private string ProgramFolder => Path.Combine(_folder, "program");

    private string Compile(string name, IReadOnlyList<string> sources)
    {
        var file = Path.Combine(_folder, "compiled", name + ".dll");
        var errors = Compiler.Compile(
            file, _build, References, [("Usings", Usings), .. sources.Select((text, i) => ($"{name}.{i}", text))]);
        Assert.Empty(errors);
        _compiled.Add(file);
        return file;
    }

    private Assembly? LoadProject(AssemblyLoadContext context, AssemblyName name)
    {
        var file = Path.Combine(ProgramFolder, name.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
