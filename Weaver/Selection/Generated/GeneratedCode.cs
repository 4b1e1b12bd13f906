using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Generated;

/// <summary>
/// Tells which methods a tool wrote into the project. <c>[GeneratedCode]</c> on a partial type speaks of one part only: the debug information tells
/// in which file, and so in which part, a method stands. Without it the attribute decides.
/// </summary>
internal sealed class GeneratedCode
{
    private readonly Dictionary<string, SourceDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<TypeDefinition, bool> _hasGeneratedPart = [];

    /// <param name="method">The method.</param>
    /// <param name="owner">The property or event that it is an accessor of, if any.</param>
    public bool Wrote(MethodDefinition method, IMemberDefinition? owner)
    {
        if (SourceTypes.HasGeneratedCode(method) || (owner is not null && SourceTypes.HasGeneratedCode(owner)))
            return true;

        var document = DocumentOf(method);
        if (document is { IsGenerated: true })
            return true;

        return SourceTypes.TypeWithGeneratedCode(method.DeclaringType) is { } marked && (document is null || IsMeantBy(marked, document));
    }

    // Where the file has the attribute, it stands on this part. Where its text cannot be read, another part may be the generated one.
    private bool IsMeantBy(TypeDefinition marked, SourceDocument document) => document.MentionsAttribute ?? !HasGeneratedPart(marked);

    private bool HasGeneratedPart(TypeDefinition type)
    {
        if (!_hasGeneratedPart.TryGetValue(type, out var has))
            _hasGeneratedPart.Add(type, has = MethodsIn(type).Any(method => DocumentOf(method) is { IsGenerated: true }));

        return has;
    }

    private static IEnumerable<MethodDefinition> MethodsIn(TypeDefinition type) => type.Methods.Concat(type.NestedTypes.SelectMany(MethodsIn));

    // The kick-off of a state machine has no place in the source: its body is elsewhere.
    private SourceDocument? DocumentOf(MethodDefinition method)
    {
        if (!method.HasBody || method.Body.Instructions.Count == 0 || PointOf(method) is not { } point)
            return null;

        if (!_documents.TryGetValue(point.Document.Url, out var document))
            _documents.Add(point.Document.Url, document = SourceDocument.Read(point.Document));

        return document;
    }

    private static SequencePoint? PointOf(MethodDefinition method) =>
        FirstPoint(method) ?? (ShapeClassifier.Classify(method).Body is { } body && body != method ? FirstPoint(body) : null);

    private static SequencePoint? FirstPoint(MethodDefinition method) => method.DebugInformation.SequencePoints.FirstOrDefault(point => !point.IsHidden);
}
