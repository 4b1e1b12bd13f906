using System;
using System.Collections.Generic;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Rules;

namespace AutoSpan.Tests.Rules;

/// <summary>Methods for the tests of rules.</summary>
internal static class Facts
{
    public static MethodFacts Method(string @namespace, string type, string member) => new()
    {
        Namespace = @namespace,
        Type = type,
        Member = member,
        DisplayMember = member,
        Kind = MemberKind.Method,
        Visibility = Visibility.Public,
        TypeVisibility = Visibility.Public,
        Returns = Type("System.Void", "Void", "void"),
        Parameters = [],
        Attributes = new(() => []),
        Inherits = new(() => [])
    };

    /// <summary>A public method of <c>Shop.Orders.OrderService</c>.</summary>
    public static MethodFacts Place => Method("Shop.Orders", "OrderService", "Place");

    public static TypeName Type(params string[] spellings) => new(spellings);

    public static TypeName String => Type("System.String", "String", "string");

    public static TypeName Int => Type("System.Int32", "Int32", "int");

    public static Lazy<IReadOnlyList<TypeName>> Types(params TypeName[] types) => new(() => [.. types]);

    public static Lazy<IReadOnlyList<string>> Names(params string[] names) => new(() => [.. names]);

    /// <summary>The method with attributes in code, the nearest first.</summary>
    public static MethodFacts Marked(this MethodFacts facts, params SpanAttribute[] attributes) => facts with { InCode = attributes };

    public static MethodFacts With(this MethodFacts facts, params TypeName[] parameters) => facts with { Parameters = [.. parameters] };
}
