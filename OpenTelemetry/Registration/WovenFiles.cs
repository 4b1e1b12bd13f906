#if NET
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using AutoSpan.WovenApi;

namespace AutoSpan.Registration;

/// <summary>
/// Finds the sources of the woven libraries that a program brings along, without loading them. A program that is woven knows them by itself; this is for one
/// that is not. A program of one file, or of machine code, has no files of libraries.
/// </summary>
internal static class WovenFiles
{
    private const string Runtime = "AutoSpan";

    /// <summary>The names of the sources in the assemblies in the folder of the program that the runtime would load.</summary>
    public static IEnumerable<string> Sources()
    {
        // What is compiled ahead of time does not need this code.
        if (!RuntimeFeature.IsDynamicCodeSupported)
            return [];

        var files = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        return files.Where(file => IsOfProgram(file) && File.Exists(file)).SelectMany(NamesIn);
    }

    // A self-contained program has the files of .NET in its folder.
    private static bool IsOfProgram(string file) =>
        file.StartsWith(AppContext.BaseDirectory, StringComparison.OrdinalIgnoreCase)
        && Path.GetFileName(file) is var name
        && !name.StartsWith("System.", StringComparison.Ordinal)
        && !name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static IReadOnlyList<string> NamesIn(string file)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(file));
            return image.HasMetadata ? NamesIn(image.GetMetadataReader()) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            RegistrationEventSource.Log.FileUnreadable(file, fault);
            return [];
        }
    }

    private static IReadOnlyList<string> NamesIn(MetadataReader metadata)
    {
        if (!metadata.AssemblyReferences.Any(reference => metadata.StringComparer.Equals(metadata.GetAssemblyReference(reference).Name, Runtime)))
            return [];

        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (IsWovenSources(metadata, attribute))
                return new WovenSourcesAttribute(Arguments(metadata.GetBlobReader(attribute.Value))).Names;
        }

        return [];
    }

    private static bool IsWovenSources(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;

        var type = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return type.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)type).Name, nameof(WovenSourcesAttribute));
    }

    // ECMA-335 II.23.3: a prolog, and an array of strings.
    private static string[] Arguments(BlobReader value)
    {
        value.ReadUInt16();
        var arguments = new string[Math.Max(0, value.ReadInt32())];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = value.ReadSerializedString() ?? "";

        return arguments;
    }
}
#endif
