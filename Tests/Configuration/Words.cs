using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Tests.Configuration;

internal static class Words
{
    /// <summary>The words that an attribute takes; none where it takes other texts.</summary>
    public static IReadOnlyList<string> Of(AttributeDefinition attribute) => attribute.Form switch
    {
        ValueForm.OneOf one => [.. one.Words.Select(word => word.Text)],
        ValueForm.SomeOf some => [.. some.Words.Select(word => word.Text)],
        _ => []
    };
}
