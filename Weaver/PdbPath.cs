using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Collections.Generic;

namespace AutoSpan.Fody;

/// <summary>
/// Keeps the path of the symbol file that the compiler wrote into the assembly, which <c>PathMap</c> makes the same on every machine. Cecil
/// writes the path of the file on this machine. Fody leaves the choice of the symbol writer to the reader, so that is where to step in.
/// </summary>
internal static class PdbPath
{
    // "RSDS", the id of the symbols and their age come before the path.
    private const int PathOffset = 4 + 16 + 4;

    public static void Keep(ModuleDefinition module)
    {
        // Embedded symbols have no file. What Fody cannot read, it does not write.
        if (module.SymbolReader is PortablePdbReader reader && module.HasDebugHeader && PathIn(module.GetDebugHeader()) is { } path)
            module.ReadSymbols(new Reader(reader, path));
    }

    private static byte[]? PathIn(ImageDebugHeader header)
    {
        var entry = header.Entries.FirstOrDefault(IsCodeView);
        return entry is null || entry.Data.Length <= PathOffset ? null : [.. entry.Data.Skip(PathOffset)];
    }

    private static bool IsCodeView(ImageDebugHeaderEntry entry) => entry.Directory.Type == ImageDebugType.CodeView;

    private static ImageDebugHeaderEntry WithPath(ImageDebugHeaderEntry entry, byte[] path)
    {
        byte[] data = [.. entry.Data.Take(PathOffset), .. path];
        var directory = entry.Directory;
        directory.SizeOfData = data.Length;
        return new ImageDebugHeaderEntry(directory, data);
    }

    private sealed class Reader(ISymbolReader inner, byte[] path) : ISymbolReader
    {
        public ISymbolWriterProvider GetWriterProvider() => new WriterProvider(inner.GetWriterProvider(), path);

        public bool ProcessDebugHeader(ImageDebugHeader header) => inner.ProcessDebugHeader(header);

        public MethodDebugInformation Read(MethodDefinition method) => inner.Read(method);

        public Collection<CustomDebugInformation> Read(ICustomDebugInformationProvider provider) => inner.Read(provider);

        public void Dispose() => inner.Dispose();
    }

    private sealed class WriterProvider(ISymbolWriterProvider inner, byte[] path) : ISymbolWriterProvider
    {
        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, string fileName) => new Writer(inner.GetSymbolWriter(module, fileName), path);

        public ISymbolWriter GetSymbolWriter(ModuleDefinition module, Stream symbolStream) => new Writer(inner.GetSymbolWriter(module, symbolStream), path);
    }

    private sealed class Writer(ISymbolWriter inner, byte[] path) : ISymbolWriter
    {
        public ISymbolReaderProvider GetReaderProvider() => inner.GetReaderProvider();

        public ImageDebugHeader GetDebugHeader() =>
            new([.. inner.GetDebugHeader().Entries.Select(entry => IsCodeView(entry) ? WithPath(entry, path) : entry)]);

        public void Write(MethodDebugInformation info) => inner.Write(info);

        public void Write() => inner.Write();

        public void Write(ICustomDebugInformationProvider provider) => inner.Write(provider);

        public void Dispose() => inner.Dispose();
    }
}
