using System;
using System.Collections.Generic;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>
/// Reads the path to a value.
/// <code>
/// path = root { ( "." | "?." ) member | ( "[" | "?[" ) quoted "]" }
/// root = parameter | "this" | "return"
/// </code>
/// Every path is null-safe, so the question marks are optional.
/// </summary>
internal static class PathParser
{
    /// <summary>What can follow a path.</summary>
    public const string More = "'.', '['";

    public static ValueSyntax<ValuePath> Syntax { get; } = Definitions.Syntax.Text("[path](#paths)",
        "A path begins with a parameter, `this` or `return`, and goes on with `.Member` or `[\"key\"]`: `order.Customer.Name`.", Parse);

    /// <summary>Of a value that is there before the method runs.</summary>
    public static ValueSyntax<ValuePath> ArgumentSyntax { get; } = Definitions.Syntax.Text("[path](#paths)",
        "A path begins with a parameter or `this`, and goes on with `.Member` or `[\"key\"]`: `message.Headers`.", ParseArgument);

    /// <param name="text">The path as the user wrote it.</param>
    /// <param name="attribute">The attribute that contains it, for messages.</param>
    public static Parsed<ValuePath> Parse(string text, string attribute) => Parse(text, attribute, "order.Id");

    /// <summary>Reads a path to a value that is available before the method runs.</summary>
    /// <inheritdoc cref="Parse(string, string)"/>
    public static Parsed<ValuePath> ParseArgument(string text, string attribute)
    {
        var parsed = Parse(text, attribute, "message.Headers");
        return parsed.Value is { IsReturn: true }
            ? new(null, [Catalogue.WrongRoot.Of(text, attribute, "is read before the method runs", "a parameter or 'this'")])
            : parsed;
    }

    /// <summary>Reads to the end of the path; null after an error.</summary>
    public static ValuePath? Read(TokenCursor cursor)
    {
        const string roots = "a parameter, 'this' or 'return'";
        if (cursor.Current.Text is "true" or "false" or "null")
            return cursor.Unexpected<ValuePath>(roots);
        if (cursor.Take(TokenKind.Word, roots) is not { } root)
            return null;

        List<PathStep> steps = [];
        while (ReadStep(cursor) is { } step)
            steps.Add(step);
        return cursor.Error is null ? new ValuePath(Root(root), steps, cursor.TextFrom(root.Position)) : null;
    }

    private static Parsed<ValuePath> Parse(string text, string attribute, string example)
    {
        var cursor = new TokenCursor(text, attribute);
        if (cursor.IsEmpty)
            return new(null, [Catalogue.EmptyValue.Of(attribute, $"a path such as '{example}'")]);

        var path = Read(cursor);
        cursor.TakeEnd($"{More} or the end");
        return cursor.Answer(path);
    }

    private static string Root(Token word) => word.Text.StartsWith("@", StringComparison.Ordinal) ? ValuePath.RootOf(word.Name) : word.Text;

    private static PathStep? ReadStep(TokenCursor cursor)
    {
        if (cursor.Skip(".") || cursor.Skip("?."))
            return cursor.Take(TokenKind.Word, "the name of a field or property") is { } member ? new PathStep.Member(member.Name) : null;
        if (!cursor.Skip("[") && !cursor.Skip("?["))
            return null;
        if (cursor.Take(TokenKind.Quoted, "a key in quotes") is not { } key)
            return null;

        return cursor.Skip("]") ? new PathStep.Key(key.Content) : cursor.Unexpected<PathStep>("']'");
    }
}
