using System.Collections.Generic;

namespace AutoSpan.Fody.Rules.Expressions;

/// <summary>
/// The way to a value: a parameter, <c>this</c> or <c>return</c>, then members and dictionary entries, as in <c>order.Customer.Name</c> or
/// <c>message.Headers["traceparent"]</c>. The names are resolved for each method during planning.
/// </summary>
/// <param name="Root"><see cref="This"/>, <see cref="Return"/>, or a parameter as <see cref="RootOf"/> names it.</param>
/// <param name="Steps">From there to the value; none for the root itself.</param>
/// <param name="Text">The path as the user wrote it, without blanks around.</param>
internal sealed record ValuePath(string Root, IReadOnlyList<PathStep> Steps, string Text)
{
    /// <summary>The object whose method runs.</summary>
    public const string This = "this";

    /// <summary>What the method returns; of an asynchronous one what its task will hold.</summary>
    public const string Return = "return";

    public bool IsThis => Root == This;

    public bool IsReturn => Root == Return;

    /// <summary>
    /// The root that means a parameter: its name. Parameters named as <see cref="This"/> or <see cref="Return"/> keep the <c>@</c> that C# gives
    /// them.
    /// </summary>
    public static string RootOf(string parameter) => parameter is This or Return ? "@" + parameter : parameter;
}

/// <summary>One step of a <see cref="ValuePath"/>.</summary>
internal abstract record PathStep
{
    /// <summary><c>.Customer</c>: a field or a property.</summary>
    /// <param name="Name">Its name.</param>
    internal sealed record Member(string Name) : PathStep;

    /// <summary><c>["key"]</c>: an entry of a dictionary whose keys are strings.</summary>
    /// <param name="Text">The key.</param>
    internal sealed record Key(string Text) : PathStep;
}
