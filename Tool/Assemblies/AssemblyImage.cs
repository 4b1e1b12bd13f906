using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AutoSpan.Fody.Weaving.Helpers;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Assemblies;

/// <summary>What a file says about itself before it is read as a whole.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Name">The simple name of the assembly.</param>
/// <param name="PublicKey">The public key of its strong name; empty if it has none.</param>
/// <param name="Framework">What it was compiled for, such as <c>.NETCoreApp,Version=v8.0</c>; null if it does not say.</param>
/// <param name="References">The assemblies that it refers to.</param>
/// <param name="IsWoven">Whether AutoSpan has woven it.</param>
internal sealed record AssemblyImage(
    string Path, string Name, IReadOnlyList<byte> PublicKey, TargetFramework? Framework, IReadOnlyList<string> References, bool IsWoven)
{
    public bool HasStrongName => PublicKey.Count > 0;

    /// <summary>Whether a program begins in it.</summary>
    public bool IsProgram { get; private init; }

    /// <summary>Reads a file that can be woven.</summary>
    /// <exception cref="UserError">It is not there, or it is not an assembly that can be woven; the message says what it is.</exception>
    public static AssemblyImage Read(string path)
    {
        if (!File.Exists(path))
            throw UserError.BadInput($"{path} does not exist.");

        try
        {
            using var reader = new PEReader(File.OpenRead(path));
            return Read(path, reader);
        }
        catch (BadImageFormatException)
        {
            throw UserError.BadInput($"{path} is not a .NET assembly, or it is damaged. Give the .dll that the compiler wrote.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw UserError.FileSystem($"{path} cannot be read: {error.Message}");
        }
    }

    private static AssemblyImage Read(string path, PEReader reader)
    {
        if (!reader.HasMetadata)
        {
            throw UserError.BadInput(
                $"{path} is a native program, not a .NET assembly. Give the .dll of the same name; single-file and native programs are woven "
                    + "before they are published.");
        }

        var header = reader.PEHeaders.CorHeader!;
        if (header.ManagedNativeHeaderDirectory.Size > 0)
        {
            throw UserError.BadInput(
                $"{path} is a ready-to-run image, and weaving would leave its native code out of date. Publish without PublishReadyToRun, or "
                    + "weave in the build.");
        }

        if ((header.Flags & CorFlags.ILOnly) == 0)
        {
            throw UserError.BadInput($"{path} is a mixed-mode assembly: it contains native code, as C++/CLI writes it. Only assemblies of pure "
                + "IL can be woven.");
        }

        var metadata = reader.GetMetadataReader();
        if (!metadata.IsAssembly)
            throw UserError.BadInput($"{path} is a module without an assembly. Give the assembly that it belongs to.");

        if (AssemblyAttributes.Has(metadata, "ReferenceAssemblyAttribute"))
        {
            throw UserError.BadInput(
                $"{path} is a reference assembly: its methods have no code. Give the assembly in the output folder, not the one in ref/ or obj/.../refint/.");
        }

        var definition = metadata.GetAssemblyDefinition();
        return new AssemblyImage(
            path,
            metadata.GetString(definition.Name),
            metadata.GetBlobBytes(definition.PublicKey),
            TargetFramework.Parse(AssemblyAttributes.Text(metadata, "TargetFrameworkAttribute")),
            [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))],
            AssemblyAttributes.Has(metadata, "WovenSourcesAttribute")
                || metadata.TypeDefinitions.Any(type =>
                    metadata.GetString(metadata.GetTypeDefinition(type).Name).StartsWith(GeneratedClass.ClassName, StringComparison.Ordinal)))
        {
            IsProgram = header.EntryPointTokenOrRelativeVirtualAddress != 0
        };
    }

    /// <exception cref="UserError">It is woven already.</exception>
    public void RequireUnwoven()
    {
        if (IsWoven)
            throw UserError.BadInput($"{Path} is already woven. Give the assembly as the compiler wrote it, or build with DisableFody=true.");
    }
}
