using System;

namespace AutoSpan;

/// <summary>Writes a parameter or the result of a method as a tag of the method's span.</summary>
/// <remarks>
/// It has an effect only if the method is traced. The value is read only when the span is recorded. The tag replaces a <c>&lt;Tag&gt;</c> of the same name
/// in FodyWeavers.xml. Use several attributes on one parameter to write several of its members.
/// </remarks>
/// <example>
/// <code>
/// [WithSpan]
/// [return: SpanTag("receipt.number", Member = "Number")]
/// public Receipt Place(
///     [SpanTag] int quantity,                                       // autospan.argument.quantity
///     [SpanTag("customer.id", Member = "Customer.Id")] Order order)
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue, AllowMultiple = true, Inherited = false)]
public sealed class SpanTagAttribute : Attribute
{
    /// <summary>The name of the tag is <c>autospan.argument.</c> followed by the name of the parameter, or <c>autospan.return</c> for a result.</summary>
    public SpanTagAttribute()
    {
    }

    /// <summary>Sets the name of the tag.</summary>
    /// <param name="name">The name, such as <c>order.id</c>. Null or empty: the default name.</param>
    public SpanTagAttribute(string? name) => Name = name;

    /// <summary>The name of the tag; null for the default name.</summary>
    public string? Name { get; }

    /// <summary>
    /// The path from the parameter or result to the value, through fields and properties: <c>Customer.Id</c>. Null or empty: the parameter or result itself.
    /// If any part of the path is null, no tag is written.
    /// </summary>
    public string? Member { get; set; }
}
