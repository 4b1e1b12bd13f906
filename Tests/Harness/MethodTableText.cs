using System.Collections.Generic;
using System.IO;
using System.Linq;
using AutoSpan.Internal;
using Mono.Cecil;

namespace AutoSpan.Tests.Harness;

/// <summary>What the method table of a woven module says.</summary>
internal static class MethodTableText
{
    /// <summary>The full names of its methods, in the order of their indexes.</summary>
    public static IReadOnlyList<string> Functions(ModuleDefinition module) => [.. Read(Bytes(module)).Select(method => method.Function)];

    public static byte[] Bytes(ModuleDefinition module) =>
        module.Resources.OfType<EmbeddedResource>().Single(resource => resource.Name == "AutoSpan.Methods." + module.Assembly.Name.Name).GetResourceData();

    public static IReadOnlyList<MethodTableEntry> Read(byte[] table)
    {
        var reader = new MethodTableReader(new MemoryStream(table));
        return [.. Enumerable.Range(0, reader.Count).Select(reader.Read)];
    }
}
