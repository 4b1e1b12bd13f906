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

    /// <summary>The text argument of the constructor; null if it is missing or blank.</summary>
    public string? Text { get; }

    /// <summary>The value of a named argument; null if it is missing.</summary>
    public object? Named(string member) => _named.FirstOrDefault(argument => argument.Name == member).Argument.Value;

    /// <summary>As <see cref="Named"/>, but null if the value is not a text, or blank.</summary>
    public string? NamedText(string member) => NotBlank(Named(member));

    /// <summary>Reads the arguments. If they cannot be read, they are ignored, and a warning is reported.</summary>
    public static AttributeArguments Read(CustomAttribute attribute, string where, SourceLocation? location, ICollection<Diagnostic> errors)
    {
        string error;
        try
        {
            var read = new AttributeArguments(attribute.ConstructorArguments, attribute.Properties.Concat(attribute.Fields));
            // If Cecil cannot find the assembly of an enum, it reports no error and gives no arguments.
            if (attribute.IsResolved && !read.IsLongerThan(attribute.GetBlob()))
                return read;
            error = attribute.IsResolved ? "the data is too short." : "a type in the arguments cannot be found.";
        }
        catch (Exception unreadable)
        {
            // Invalid data causes exceptions of any type.
            error = unreadable.Message;
        }

        errors.Add(Catalogue.UnreadableAttribute.At(location, where, error));
        return s_none;
    }

    // Cecil reads past the end. Before the text there is a prolog of two bytes, and after it the number of members, also two bytes.
    private bool IsLongerThan(byte[] bytes) => Text is not null && Encoding.UTF8.GetByteCount(Text) + 4 > bytes.Length;

    private static string? NotBlank(object? value) => value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
