using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Rules.Templates;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>
/// Reads <c>[WithSpan]</c> and <c>[NoSpan]</c> from the code of one module. They are recognized by their full names: a code base may declare its own,
/// with only the members that it needs.
/// </summary>
internal sealed class AttributesInCode(ModuleDefinition module)
{
    private readonly Dictionary<IMemberDefinition, SpanAttribute?> _owners = [];
    private readonly Dictionary<TypeDefinition, IReadOnlyList<SpanAttribute>> _types = [];
    private readonly List<Diagnostic> _faults = [];
    private IReadOnlyList<SpanAttribute>? _assembly;

    /// <summary>The diagnostics about the attributes that were read so far.</summary>
    public IReadOnlyList<Diagnostic> Faults => _faults;

    /// <summary>Gives the <c>[WithSpan]</c>s and <c>[NoSpan]</c>s that may decide about a method, the nearest first.</summary>
    /// <param name="method">The method.</param>
    /// <param name="owner">The property or event that it is an accessor of, if any.</param>
    /// <param name="type">The type that contains it in the source.</param>
    public IReadOnlyList<SpanAttribute> Of(MethodDefinition method, IMemberDefinition? owner, TypeDefinition type)
    {
        var around = Around(type);
        var own = Read(method, AttributeLevel.Member);
        var ofOwner = owner is null ? null : OfOwner(owner);
        return own is null && ofOwner is null ? around : [.. new[] { own, ofOwner }.OfType<SpanAttribute>(), .. around];
    }

    /// <summary>Gives the <c>[SpanTag]</c>s of a method.</summary>
    public TagRules TagsOf(MethodDefinition method) => TagsInCode.Read(method, _faults);

    // Read once for both accessors, so that a diagnostic is reported once.
    private SpanAttribute? OfOwner(IMemberDefinition owner)
    {
        if (!_owners.TryGetValue(owner, out var attribute))
            _owners.Add(owner, attribute = Read(owner, AttributeLevel.Member));
        return attribute;
    }

    private IReadOnlyList<SpanAttribute> Around(TypeDefinition? type)
    {
        if (type is null)
            return _assembly ??= module.Assembly is { } assembly && Read(assembly, AttributeLevel.Assembly) is { } ofAssembly ? [ofAssembly] : [];

        if (!_types.TryGetValue(type, out var attributes))
        {
            var outer = Around(type.DeclaringType);
            _types.Add(type, attributes = Read(type, AttributeLevel.Type) is { } own ? [own, .. outer] : outer);
        }

        return attributes;
    }

    private SpanAttribute? Read(ICustomAttributeProvider provider, AttributeLevel level)
    {
        if (!provider.HasCustomAttributes)
            return null;

        var withSpan = provider.CustomAttributes.FirstOrDefault(attribute => AttributeNames.IsWithSpan(attribute));
        var noSpan = provider.CustomAttributes.FirstOrDefault(attribute => AttributeNames.IsNoSpan(attribute));
        if (withSpan is not null && noSpan is not null)
        {
            var place = CodeElement.Of(provider);
            _faults.Add(Catalogue.ContradictoryAttributes.At(place.Location, place.Name));
        }

        if (noSpan is not null)
            return new SpanAttribute(false, level);

        return withSpan is null ? null : ReadArguments(withSpan, CodeElement.Of(provider), new SpanAttribute(true, level));
    }

    private SpanAttribute ReadArguments(CustomAttribute attribute, CodeElement place, SpanAttribute read)
    {
        var where = $"[WithSpan] on {place.Name}";
        var arguments = AttributeArguments.Read(attribute, where, place.Location, _faults);
        return read with { Name = NameOf(arguments, where, place), Kind = KindOf(arguments, where, place) };
    }

    private Template? NameOf(AttributeArguments arguments, string where, CodeElement place)
    {
        if (arguments.Text is not { } text)
            return null;

        var template = TemplateParser.Parse(text, where);
        _faults.AddRange(template.ErrorsAt(place.Location));
        return template.Value;
    }

    private SpanKind? KindOf(AttributeArguments arguments, string where, CodeElement place)
    {
        if (arguments.Named("Kind") is not { } value)
            return null;

        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (Enum.TryParse<SpanKind>(text, out var kind) && Enum.IsDefined(typeof(SpanKind), kind))
            return kind;

        var known = KnownWords.Instead(text, Enum.GetNames(typeof(SpanKind)));
        _faults.Add(Catalogue.UnknownValue.At(place.Location, text, $"Kind of {where}", known));
        return null;
    }
}
