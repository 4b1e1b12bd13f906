using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>An assembly's portable symbols, beside it or inside of it, read without Cecil.</summary>
internal sealed class DebugFile : IDisposable
{
    readonly PEReader assembly;
    readonly MetadataReaderProvider symbols;

    public DebugFile(string path)
    {
        assembly = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        Types = assembly.GetMetadataReader();
        if (!assembly.TryOpenAssociatedPortablePdb(path, file => new MemoryStream(File.ReadAllBytes(file)), out var provider, out var beside))
            throw new FileNotFoundException("No symbols that belong to " + path);
        symbols = provider!;
        IsEmbedded = beside is null;
        Symbols = symbols.GetMetadataReader();
    }

    public MetadataReader Types { get; }

    public MetadataReader Symbols { get; }

    public bool IsEmbedded { get; }

    /// <summary>The methods by type, name and place among those of the name: weaving changes tokens, and never an order.</summary>
    public IReadOnlyDictionary<string, MethodDebug> Methods() =>
        (from handle in Types.MethodDefinitions
         group handle by Name(handle) into named
         from numbered in named.Select((handle, index) => (Name: named.Key + "#" + index, Handle: handle))
         select numbered).ToDictionary(one => one.Name, one => new MethodDebug(this, one.Handle), StringComparer.Ordinal);

    public string Name(MethodDefinitionHandle handle)
    {
        var method = Types.GetMethodDefinition(handle);
        return Name(method.GetDeclaringType()) + "::" + Types.GetString(method.Name);
    }

    /// <summary>What the compiler noted of the module and of its source files, by kind: SourceLink, options, embedded sources.</summary>
    public IReadOnlyList<string> Notes() =>
    [
        .. Symbols.CustomDebugInformation.Select(handle => Symbols.GetCustomDebugInformation(handle))
            .Where(note => note.Parent.Kind == HandleKind.ModuleDefinition
                || (note.Parent.Kind == HandleKind.Document && HasCode((DocumentHandle)note.Parent)))
            .Select(note => $"{Parent(note.Parent)} {Symbols.GetGuid(note.Kind)} {Convert.ToHexString(Symbols.GetBlobBytes(note.Value))}")
            .Order(StringComparer.Ordinal)
    ];

    /// <summary>The source files that have statements, with their hashes.</summary>
    public IReadOnlyList<string> Documents() =>
    [
        .. Symbols.Documents.Where(HasCode).Select(handle => Symbols.GetDocument(handle))
            .Select(document => $"{Symbols.GetString(document.Name)} {Convert.ToHexString(Symbols.GetBlobBytes(document.Hash))}")
            .Order(StringComparer.Ordinal)
    ];

    public byte[] Code(MethodDefinitionHandle handle)
    {
        var address = Types.GetMethodDefinition(handle).RelativeVirtualAddress;
        return address == 0 ? [] : assembly.GetMethodBody(address).GetILBytes()!;
    }

    public void Dispose()
    {
        symbols.Dispose();
        assembly.Dispose();
    }

    // Cecil drops files without any statement, such as generated ones with nothing but attributes: no debugger comes there.
    bool HasCode(DocumentHandle document) => Symbols.MethodDebugInformation
        .Select(handle => Symbols.GetMethodDebugInformation(handle))
        .Any(method => method.Document == document || method.GetSequencePoints().Any(point => point.Document == document));

    string Parent(EntityHandle parent) =>
        parent.Kind == HandleKind.Document ? Symbols.GetString(Symbols.GetDocument((DocumentHandle)parent).Name) : "module";

    string Name(TypeDefinitionHandle handle)
    {
        var type = Types.GetTypeDefinition(handle);
        var name = Types.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? Name(outer) + "+" + name : Types.GetString(type.Namespace) + "." + name;
    }
}
