namespace AutoSpan.Contract;

/// <summary>How the setting <c>errorWhen</c> compares.</summary>
internal enum ConditionOperator
{
    /// <summary><c>==</c></summary>
    Equal = 0,

    /// <summary><c>!=</c></summary>
    NotEqual = 1,

    /// <summary><c>&lt;</c></summary>
    Less = 2,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual = 3,

    /// <summary><c>&gt;</c></summary>
    Greater = 4,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual = 5,
}
