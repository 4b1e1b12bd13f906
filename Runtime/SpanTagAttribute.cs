using System;

namespace AutoSpan;

/// <summary>Writes the value of a parameter, or what a method returns, as a tag of the method's span.</summary>
/// <remarks>
/// It has an effect only where the method is traced. The value is read when the span records, and written as a <c>&lt;Tag&gt;</c> in FodyWeavers.xml
/// is; one of the same name there gives way. Several on one parameter write several of its members.
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
    /// <summary>The tag is named <c>autospan.argument.</c> and the parameter's name, or <c>autospan.return</c>.</summary>
    public SpanTagAttribute()
    {
    }

    /// <summary>The tag has a name of its own.</summary>
    /// <param name="name">The name, such as <c>order.id</c>. Null or empty: as if not given.</param>
    public SpanTagAttribute(string? name) => Name = name;

    /// <summary>The tag's name; null where none is given.</summary>
    public string? Name { get; }

    /// <summary>
    /// The way from the parameter or result to the value, over fields and properties: <c>Customer.Id</c>. Null or empty: the parameter or result itself.
    /// A step that finds null gives no tag.
    /// </summary>
    public string? Member { get; set; }
}
