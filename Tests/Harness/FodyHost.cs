using System;
using System.Collections.Generic;
using System.IO;
using System.Xml.Linq;
using AutoSpan.Fody;
using global::Fody;
using Mono.Cecil;
using Mono.Cecil.Cil;

// Fody marks what only a host may use as obsolete, so that no weaver does.
#pragma warning disable CS0618

namespace AutoSpan.Tests.Harness;

/// <summary>Runs the weaver over a file as Fody does in a build.</summary>
internal static class FodyHost
{
    /// <summary>True in a run in which tests must fail: see <see cref="Weaving.Shapes.NumberedCaseTests"/>.</summary>
    public static bool WeavesNothing { get; } = Environment.GetEnvironmentVariable(NothingVariable) == "1";

    public const string NothingVariable = "AUTOSPAN_TESTS_WEAVE_NOTHING";

    /// <summary>Weaves <paramref name="assembly"/> into <paramref name="folder"/>; the original stays as it is.</summary>
    /// <param name="references">What the build would hand over; null for the list that the compiler left beside the file.</param>
    /// <param name="constants">The constants that the compiler had; null for none.</param>
    /// <param name="solution">The folder of the solution; null for that of the project, which is <paramref name="folder"/>.</param>
    public static WovenFile Weave(
        string assembly, string configuration, string folder, IReadOnlyList<string>? references = null, string? solution = null,
        IReadOnlyList<string>? constants = null)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, Path.GetFileName(assembly));
        references ??= References.Of(assembly);
        using var resolver = new BuildAssemblyResolver(references);
        using var module = Read(assembly, resolver);

        List<string> messages = [], warnings = [], errors = [];
        var weaver = new ModuleWeaver
        {
            Config = XElement.Parse(configuration),
            ModuleDefinition = module,
            // As in a build, where the file in obj is read and written again.
            AssemblyFilePath = target,
            AssemblyResolver = resolver,
            ResolveAssembly = name => resolver.Resolve(name)!,
            References = string.Join(';', references),
            ReferenceCopyLocalPaths = [],
            RuntimeCopyLocalPaths = [],
            DefineConstants = [.. constants ?? []],
            // Most often folders without a FodyWeavers.xml: then the configuration above has no file.
            ProjectDirectoryPath = folder,
            ProjectFilePath = Path.Combine(folder, "Cases.csproj"),
            SolutionDirectoryPath = solution ?? folder,
            AddinDirectoryPath = folder,
            LogDebug = messages.Add,
            LogInfo = messages.Add,
            LogMessage = (message, _) => messages.Add(message),
            LogWarning = warnings.Add,
            LogWarningPoint = (message, _) => warnings.Add(message),
            LogError = errors.Add,
            LogErrorPoint = (message, _) => errors.Add(message)
        };
        FindTypes(weaver, resolver);
        try
        {
            if (!WeavesNothing)
                UnoptimizedRelease.Weave(module, weaver.Execute);
        }
        catch (WeavingException exception)
        {
            errors.Add(exception.Message);
        }

        if (errors.Count == 0)
            module.Write(target, new WriterParameters { WriteSymbols = module.HasSymbols });
        return new WovenFile(target, messages, warnings, errors) { IsWoven = module.GetType("<AutoSpan>") is not null };
    }

    static ModuleDefinition Read(string assembly, IAssemblyResolver resolver) =>
        ModuleDefinition.ReadModule(assembly, new ReaderParameters
        {
            AssemblyResolver = resolver,
            InMemory = true,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false)
        });

    static void FindTypes(BaseModuleWeaver weaver, BuildAssemblyResolver resolver)
    {
        var cache = new TypeCache(name => resolver.Resolve(name)!);
        cache.BuildAssembliesToScan(weaver);
        weaver.FindType = cache.FindType;
        weaver.TryFindType = cache.TryFindType;
        weaver.TypeSystem = new global::Fody.TypeSystem(cache.FindType, weaver.ModuleDefinition);
    }
}
