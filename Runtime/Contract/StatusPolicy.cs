namespace AutoSpan.Contract;

/// <summary>Which status a woven method gives its span: the setting <c>status</c>.</summary>
internal enum StatusPolicy
{
    /// <summary>Error when an exception escapes; else the status stays unset.</summary>
    Error = 0,

    /// <summary>As <see cref="Error"/>, and Ok on success unless the program set a status itself.</summary>
    Ok = 1,
}
