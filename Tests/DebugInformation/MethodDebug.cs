using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace AutoSpan.Tests.DebugInformation;

/// <summary>What a debugger knows of one method. Offsets change when it is woven; the places in the source that they mean do not.</summary>
internal sealed class MethodDebug(DebugFile file, MethodDefinitionHandle handle)
{
    static readonly Guid Stepping = new("54FD2AC5-E925-401A-9C2A-F94F171072F8");
    static readonly Guid HoistedScopes = new("6DA9A61E-F8C7-4874-BE62-68BC5630DF71");

    readonly MethodDebugInformation information = file.Symbols.GetMethodDebugInformation(handle.ToDebugInformationHandle());
    readonly Lazy<HashSet<int>> starts = new(() => InstructionStarts.Of(file.Code(handle)));

    /// <summary>The statements, in the order of the code.</summary>
    public IReadOnlyList<string> Points => [.. Accessibility.Select(Text)];

    /// <summary>Each local with the statements of its scope.</summary>
    public IReadOnlyList<string> Locals =>
    [
        .. from scope in Scopes
           from local in scope.GetLocalVariables().Select(one => file.Symbols.GetLocalVariable(one))
           select $"{file.Symbols.GetString(local.Name)} {local.Index} {local.Attributes} in {Inside(scope.StartOffset, scope.EndOffset)}"
    ];

    public IReadOnlyList<string> Constants =>
    [
        .. from scope in Scopes
           from constant in scope.GetLocalConstants().Select(one => file.Symbols.GetLocalConstant(one))
           select $"{file.Symbols.GetString(constant.Name)} in {Inside(scope.StartOffset, scope.EndOffset)}"
    ];

    /// <summary>The using directives that hold in it.</summary>
    public IReadOnlyList<string> Imports
    {
        get
        {
            List<string> imports = [];
            var current = Scopes.Select(scope => scope.ImportScope).FirstOrDefault();
            for (; !current.IsNil; current = file.Symbols.GetImportScope(current).Parent)
            {
                foreach (var import in file.Symbols.GetImportScope(current).GetImports())
                    imports.Add(import.Kind + " " + Text(import.TargetNamespace));
            }

            return imports;
        }
    }

    /// <summary>The method that this state machine was made of.</summary>
    public string? KickOff => information.GetStateMachineKickoffMethod() is { IsNil: false } kickOff ? file.Name(kickOff) : null;

    /// <summary>Where an await is left and where it goes on: as the statements around.</summary>
    public IReadOnlyList<string> Awaits
    {
        get
        {
            if (Note(Stepping) is not { } blob)
                return [];
            var reader = file.Symbols.GetBlobReader(blob);
            List<string> awaits = [];
            var caught = (int)reader.ReadUInt32() - 1;
            awaits.Add(caught < 0 ? "no handler" : "handler " + Before(caught));
            while (reader.RemainingBytes > 0)
            {
                var (yield, resume) = ((int)reader.ReadUInt32(), (int)reader.ReadUInt32());
                var method = MetadataTokens.MethodDefinitionHandle(reader.ReadCompressedInteger());
                awaits.Add($"{Before(yield)} {IsInstruction(yield)} to {Before(resume)} {IsInstruction(resume)} in {file.Name(method)}");
            }

            return awaits;
        }
    }

    /// <summary>The scopes of locals that became fields of a state machine.</summary>
    public IReadOnlyList<string> HoistedLocals
    {
        get
        {
            if (Note(HoistedScopes) is not { } blob)
                return [];
            var reader = file.Symbols.GetBlobReader(blob);
            List<string> scopes = [];
            while (reader.RemainingBytes > 0)
            {
                var start = reader.ReadInt32();
                scopes.Add(Inside(start, start + reader.ReadInt32()));
            }

            return scopes;
        }
    }

    /// <summary>The kinds of all that the compiler noted.</summary>
    public IReadOnlyList<Guid> Notes => [.. All.Select(note => file.Symbols.GetGuid(note.Kind)).Order()];

    /// <summary>All points are in the code, on instructions, and in order.</summary>
    public bool IsSound
    {
        get
        {
            int[] offsets = [.. information.GetSequencePoints().Select(point => point.Offset)];
            return offsets.SequenceEqual(offsets.Distinct().Order()) && offsets.All(offset => IsInstruction(offset) == "ok");
        }
    }

    IEnumerable<SequencePoint> Accessibility => information.GetSequencePoints().Where(point => !point.IsHidden);

    IEnumerable<LocalScope> Scopes => file.Symbols.GetLocalScopes(handle).Select(one => file.Symbols.GetLocalScope(one));

    IEnumerable<CustomDebugInformation> All =>
        file.Symbols.GetCustomDebugInformation(handle).Select(one => file.Symbols.GetCustomDebugInformation(one));

    BlobHandle? Note(Guid kind) => All.Where(note => file.Symbols.GetGuid(note.Kind) == kind).Select(note => (BlobHandle?)note.Value).SingleOrDefault();

    string Inside(int start, int end) => string.Join(" ", Accessibility.Where(point => point.Offset >= start && point.Offset < end).Select(Text));

    string Before(int offset) => Accessibility.Where(point => point.Offset <= offset).Select(Text).LastOrDefault() ?? "none";

    string IsInstruction(int offset) => starts.Value.Contains(offset) ? "ok" : "off";

    string Text(BlobHandle name) => name.IsNil ? "" : Encoding.UTF8.GetString(file.Symbols.GetBlobBytes(name));

    string Text(SequencePoint point)
    {
        var document = file.Symbols.GetString(file.Symbols.GetDocument(point.Document).Name);
        return $"{Path.GetFileName(document)}:{point.StartLine}.{point.StartColumn}-{point.EndLine}.{point.EndColumn}";
    }
}
