namespace AutoSpan.Fody.Metadata;

/// <summary>The kinds of member that the <c>members</c> selector of a rule names.</summary>
internal enum MemberKind
{
    Method,
    Property,
    Event,
    Constructor,
    StaticConstructor,
    Operator,
    Finalizer,
    LocalFunction,
    Lambda,
    EntryPoint
}
