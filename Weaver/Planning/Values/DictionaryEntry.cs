using System.Linq;
using AutoSpan.Fody.Metadata;
using Mono.Cecil;

namespace AutoSpan.Fody.Planning.Values;

/// <summary>Recognises dictionaries whose keys are strings.</summary>
internal static class DictionaryEntry
{
    private const string Dictionary = "System.Collections.Generic.IDictionary`2";
    private const string ReadOnlyDictionary = "System.Collections.Generic.IReadOnlyDictionary`2";

    /// <summary>The step to an entry; null where the type is no such dictionary.</summary>
    public static BoundStep? Of(TypeReference type, string key)
    {
        if (type.IsValueType)
            return null;

        GenericInstanceType[] forms =
        [
            .. TypeAncestry.Of(type).OfType<GenericInstanceType>()
                .Where(form => form.ElementType.FullName is Dictionary or ReadOnlyDictionary && form.GenericArguments[0].MetadataType == MetadataType.String)
        ];
        var form = forms.FirstOrDefault(candidate => candidate.ElementType.FullName == Dictionary) ?? forms.FirstOrDefault();
        return form is null ? null : new BoundStep.Entry(key, form.ElementType.FullName == ReadOnlyDictionary, form.GenericArguments[1]);
    }
}
