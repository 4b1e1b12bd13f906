using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AutoSpan.Fody.Diagnostics;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection;

/// <summary>What stands between the parentheses of an attribute.</summary>
internal sealed class AttributeArguments
{
    private static readonly AttributeArguments s_none = new([], []);

    private readonly IReadOnlyList<CustomAttributeNamedArgument> _named;

    private AttributeArguments(IEnumerable<CustomAttributeArgument> given, IEnumerable<CustomAttributeNamedArgument> named)
    {
        _named = [.. named];
        Text = given.Select(argument => NotBlank(argument.Value)).FirstOrDefault(text => text is not null);
    }

    /// <summary>The text that the constructor is given; null where there is none or a blank one.</summary>
    public string? Text { get; }

    /// <summary>The value that a property or field is given by name; null where there is none.</summary>
    public object? Named(string member) => _named.FirstOrDefault(argument => argument.Name == member).Argument.Value;

    /// <summary>As <see cref="Named"/>; null too for anything but a text, and for a blank one.</summary>
    public string? NamedText(string member) => NotBlank(Named(member));

    /// <summary>Reads the arguments. Where they cannot be read, they count as not given, and a warning says so.</summary>
    public static AttributeArguments Read(CustomAttribute attribute, string where, SourceLocation? location, ICollection<Diagnostic> faults)
    {
        string fault;
        try
        {
            var read = new AttributeArguments(attribute.ConstructorArguments, attribute.Properties.Concat(attribute.Fields));
            // Cecil is silent of an enum whose assembly it cannot find, and gives no arguments at all.
            if (attribute.IsResolved && !read.IsLongerThan(attribute.GetBlob()))
                return read;
            fault = attribute.IsResolved ? "the data is too short." : "a type in the arguments cannot be found.";
        }
        catch (Exception unreadable)
        {
            // Bytes that make no sense come as exceptions of every kind.
            fault = unreadable.Message;
        }

        faults.Add(Catalogue.UnreadableAttribute.At(location, where, fault));
        return s_none;
    }

    // Cecil reads on behind the end. Around the text there are a beginning of two bytes, and the number of members, of two as well.
    private bool IsLongerThan(byte[] bytes) => Text is not null && Encoding.UTF8.GetByteCount(Text) + 4 > bytes.Length;

    private static string? NotBlank(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
