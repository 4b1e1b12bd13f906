namespace AutoSpan.Contract;

/// <summary>What an exception that escapes from a woven method leaves on its span: the setting <c>exceptions</c>.</summary>
internal enum ExceptionPolicy
{
    /// <summary>An <c>exception</c> event on the innermost woven span, Error status and <c>error.type</c> on every span that it crosses.</summary>
    Record = 0,

    /// <summary>An <c>exception</c> event, Error status and <c>error.type</c> on every span that it crosses.</summary>
    All = 1,

    /// <summary>Error status and <c>error.type</c>, no event.</summary>
    Status = 2,

    /// <summary>Nothing.</summary>
    Ignore = 3,
}
