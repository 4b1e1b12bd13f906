using System;
using System.IO;
using AutoSpan.Fody;
using AutoSpan.Tool.Terminal;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Pdb;

namespace AutoSpan.Tool.Weaving;

/// <summary>Weaves compiled assemblies by the pipeline that builds use. For one thread.</summary>
internal sealed class AssemblyWeaver(IAssemblyResolver resolver)
{
    /// <exception cref="UserError">The assembly or its symbols cannot be read, or the result cannot be written.</exception>
    public AssemblyResult Weave(AssemblyTask task)
    {
        using var module = Read(task.Image.Path);
        PdbPath.Keep(module);
        var element = task.Configuration.Element;
        var result = new WeavingPipeline(new WeavingInput
        {
            Module = module,
            Resolver = resolver,
            Configuration = element,
            Deployed = task.Deployed,
            Packages = task.Packages,
            StartsExport = task.StartsExport,
            AssemblyFile = task.Output,
            ProjectDirectory = task.BaseFolder,
            File = task.Configuration.FileFor(element, task.IsAlone, task.ConfigurationInPlaceOf)
        }).Run();

        var summary = task is { Output: { } written, FinalFolder: { } final }
            ? result.Summary?.Replace(Path.GetDirectoryName(written)!, final, StringComparison.Ordinal)
            : result.Summary;
        var outcome = new AssemblyResult(task.Image, result.Diagnostics, result.Report, summary, result.Unwoven);
        if (task.Output is not null && !outcome.HasErrors)
            Write(module, task, WeavingPipeline.IsWoven(module));

        return outcome;
    }

    private ModuleDefinition Read(string path)
    {
        try
        {
            return ModuleDefinition.ReadModule(path, new ReaderParameters
            {
                AssemblyResolver = resolver,
                InMemory = true,
                ReadSymbols = true,
                SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
                ThrowIfSymbolsAreNotMatching = false
            });
        }
        catch (BadImageFormatException)
        {
            throw UserError.BadInput($"{path} or its symbol file is damaged.");
        }
    }

    private static void Write(ModuleDefinition module, AssemblyTask task, bool isChanged)
    {
        if (!isChanged)
        {
            Copy(task.Image.Path, task.Output!);
            return;
        }

        var parameters = new WriterParameters { WriteSymbols = module.HasSymbols };
        // Windows alone can write its own format.
        if (module.SymbolReader is NativePdbReader && !OperatingSystem.IsWindows())
            parameters.SymbolWriterProvider = new PortablePdbWriterProvider();
        if (task.Key is not null && task.Image.HasStrongName)
            parameters.StrongNameKeyBlob = task.Key.Blob;
        module.Write(task.Output, parameters);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(task.Output!, File.GetUnixFileMode(task.Image.Path));
    }

    private static void Copy(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        var symbols = Path.ChangeExtension(from, ".pdb");
        if (File.Exists(symbols))
            File.Copy(symbols, Path.ChangeExtension(to, ".pdb"), overwrite: true);
    }
}
