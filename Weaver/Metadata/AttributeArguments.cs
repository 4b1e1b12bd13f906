using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AutoSpan.Fody.Diagnostics;
using Mono.Cecil;

namespace AutoSpan.Fody.Metadata;

/// <summary>The arguments of an attribute.</summary>
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

    /// <summary>Reads the arguments. Arguments that cannot be read count as not given, with a warning.</summary>
    public static AttributeArguments Read(CustomAttribute attribute, string where, SourceLocation? location, ICollection<Diagnostic> errors)
    {
        string error;
        try
        {
            var read = new AttributeArguments(attribute.ConstructorArguments, attribute.Properties.Concat(attribute.Fields));
            // For an enum whose assembly it cannot find, Cecil reports no error and gives no arguments.
            if (attribute.IsResolved && !read.IsLongerThan(attribute.GetBlob()))
                return read;
            error = attribute.IsResolved ? "it has fewer bytes than it says." : "a type that it names cannot be found.";
        }
        catch (Exception unreadable)
        {
            // Malformed bytes lead to exceptions of any type.
            error = unreadable.Message;
        }

        errors.Add(Catalogue.UnreadableAttribute.At(location, where, error));
        return s_none;
    }

    // Cecil reads on behind the end. Around the text there are a beginning of two bytes, and the number of members, of two as well.
    private bool IsLongerThan(byte[] bytes) => Text is not null && Encoding.UTF8.GetByteCount(Text) + 4 > bytes.Length;

    private static string? NotBlank(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
