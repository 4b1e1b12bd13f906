namespace AutoSpan.Fody.Diagnostics;

/// <summary>
/// Every message that AutoSpan can report: AS1xxx configuration, AS2xxx rules, AS3xxx methods and assemblies that
/// cannot be woven, AS4xxx references, AS5xxx the report, AS9xxx faults of AutoSpan itself. docs/diagnostics.md has cause and mend of each.
/// </summary>
internal static class Catalogue
{
    /// <summary>Arguments: element, parent element, choices.</summary>
    public static DiagnosticDescriptor UnknownElement { get; } =
        new("AS1001", Severity.Error, "<{0}> is not known inside <{1}>.{2}");

    /// <summary>Arguments: attribute, element, choices.</summary>
    public static DiagnosticDescriptor UnknownAttribute { get; } =
        new("AS1002", Severity.Error, "'{0}' is not an attribute of <{1}>.{2}");

    /// <summary>Arguments: attribute, element, the elements that take it.</summary>
    public static DiagnosticDescriptor MisplacedAttribute { get; } =
        new("AS1003", Severity.Error, "<{1}> does not take '{0}'. It belongs on {2}.");

    /// <summary>Arguments: value, attribute, choices.</summary>
    public static DiagnosticDescriptor UnknownValue { get; } =
        new("AS1004", Severity.Error, "'{0}' is not a value of '{1}'.{2}");

    /// <summary>Arguments: value, attribute.</summary>
    public static DiagnosticDescriptor DuplicateValue { get; } =
        new("AS1005", Severity.Error, "'{0}' stands more than once in '{1}'.");

    /// <summary>Arguments: attribute, what it takes.</summary>
    public static DiagnosticDescriptor EmptyValue { get; } =
        new("AS1006", Severity.Error, "'{0}' is empty. It takes {1}.");

    /// <summary>Arguments: text, element.</summary>
    public static DiagnosticDescriptor UnexpectedText { get; } =
        new("AS1007", Severity.Error, "Text inside <{1}> means nothing: '{0}'. Everything is said by elements and attributes.");

    /// <summary>Arguments: element.</summary>
    public static DiagnosticDescriptor DuplicateElement { get; } =
        new("AS1008", Severity.Error, "<{0}> stands more than once in this file, and Fody reads only the last. " +
            "Put the rules of all into one.");

    /// <summary>Arguments: value, attribute.</summary>
    public static DiagnosticDescriptor InvalidTypeName { get; } =
        new("AS1009", Severity.Error, "'{0}' in '{1}' is not a full type name. " +
            "Write names such as 'System.TimeoutException', separated by spaces, without patterns.");

    /// <summary>Arguments: the whole pattern, attribute.</summary>
    public static DiagnosticDescriptor EmptyPattern { get; } =
        new("AS1010", Severity.Error, "The pattern '{0}' of '{1}' has an empty part, which would match nothing. " +
            "Write '*' for anything, or leave the attribute out.");

    /// <summary>Arguments: expression, attribute, the fault.</summary>
    public static DiagnosticDescriptor InvalidRegex { get; } =
        new("AS1011", Severity.Error, "'/{0}/' in '{1}' is not a .NET regular expression: {2}");

    /// <summary>Arguments: text from the opening slash, attribute.</summary>
    public static DiagnosticDescriptor UnclosedRegex { get; } =
        new("AS1012", Severity.Error, "The regular expression '{0}' in '{1}' has no closing '/'. " +
            "It ends with a '/' before a '|' or the end.");

    /// <summary>Arguments: expression, rule, text that it was tried on, seconds.</summary>
    public static DiagnosticDescriptor RegexTimeout { get; } =
        new("AS1013", Severity.Error, "The regular expression '{0}' in {1} took more than {3} seconds on '{2}'. " +
            "Avoid nested repetitions such as '(a+)+'.");

    /// <summary>Arguments: template, attribute, the brace, its position from 1.</summary>
    public static DiagnosticDescriptor UnbalancedBrace { get; } =
        new("AS1020", Severity.Error, "The '{2}' at position {3} of '{1}' has no partner: '{0}'. Write '{2}{2}' for the character itself.");

    /// <summary>Arguments: placeholder, attribute, choices.</summary>
    public static DiagnosticDescriptor UnknownPlaceholder { get; } =
        new("AS1021", Severity.Error, "'{{{0}}}' in '{1}' is not a placeholder.{2}");

    /// <summary>Arguments: filter, attribute, choices.</summary>
    public static DiagnosticDescriptor UnknownFilter { get; } =
        new("AS1022", Severity.Error, "'{0}' in '{1}' is not a filter.{2}");

    /// <summary>Arguments: filter, attribute.</summary>
    public static DiagnosticDescriptor MissingFilterArgument { get; } =
        new("AS1023", Severity.Error, "The filter '{0}' in '{1}' needs to know what to cut: '{0}(Text)'.");

    /// <summary>Arguments: filter with its argument, attribute, filter.</summary>
    public static DiagnosticDescriptor UnexpectedFilterArgument { get; } =
        new("AS1024", Severity.Error, "'{0}' in '{1}': the filter '{2}' takes no argument. Write '{2}'.");

    /// <summary>Arguments: expression, attribute, what was found, its position from 1, what was expected.</summary>
    public static DiagnosticDescriptor UnreadableExpression { get; } =
        new("AS1030", Severity.Error, "The expression '{0}' in '{1}' has {2} at position {3}. Expected: {4}.");

    /// <summary>Arguments: expression, attribute, the quote, its position from 1.</summary>
    public static DiagnosticDescriptor UnclosedQuote { get; } =
        new("AS1031", Severity.Error, "The text that begins at position {3} of '{1}' has no closing {2}, in '{0}'.");

    /// <summary>Arguments: expression, attribute, the name that is called, its position from 1.</summary>
    public static DiagnosticDescriptor CallInExpression { get; } =
        new("AS1032", Severity.Error, "The expression '{0}' in '{1}' calls '{2}' at position {3}. " +
            "Expressions call no methods: they read parameters, fields, properties and dictionary entries.");

    /// <summary>Arguments: expression, attribute, operator, operand, its position from 1.</summary>
    public static DiagnosticDescriptor OrderOfNoNumber { get; } =
        new("AS1033", Severity.Error, "The expression '{0}' in '{1}' has {3} at position {4}, and '{2}' compares with numbers only. " +
            "Anything can be compared by '==' and '!='.");

    /// <summary>Arguments: expression, attribute, what the attribute does, with what it begins.</summary>
    public static DiagnosticDescriptor WrongRoot { get; } =
        new("AS1034", Severity.Error, "'{0}' does not suit '{1}', which {2}: begin with {3}.");

    /// <summary>Arguments: item, attribute.</summary>
    public static DiagnosticDescriptor InvalidParameterName { get; } =
        new("AS1035", Severity.Error, "'{0}' in '{1}' is not the name of a parameter. " +
            "Write 'none' alone, 'all' alone, or names separated by commas.");

    /// <summary>Arguments: value, attribute, smallest, largest.</summary>
    public static DiagnosticDescriptor InvalidNumber { get; } =
        new("AS1036", Severity.Error, "'{0}' in '{1}' is not a whole number from {2} to {3}.");

    /// <summary>Arguments: element, what it needs.</summary>
    public static DiagnosticDescriptor MissingAttribute { get; } =
        new("AS1037", Severity.Error, "<{0}> needs {1}.");

    /// <summary>Arguments: element, the one attribute, the other.</summary>
    public static DiagnosticDescriptor ConflictingAttributes { get; } =
        new("AS1038", Severity.Error, "<{0}> takes '{1}' or '{2}', not both.");

    /// <summary>Arguments: expression, attribute, reason.</summary>
    public static DiagnosticDescriptor ExpressionAppliesNowhere { get; } =
        new("AS1050", Severity.Error, "'{0}' in '{1}' applies to none of the traced methods: {2}.");

    /// <summary>Arguments: expression, attribute, reason.</summary>
    public static DiagnosticDescriptor ExpressionAppliesInPart { get; } =
        new("AS1051", Severity.Information, "'{0}' in '{1}' does not apply to every method: {2}.");

    /// <summary>Arguments: rule, reason.</summary>
    public static DiagnosticDescriptor RuleMatchesNothing { get; } =
        new("AS2001", Severity.Warning, "{0} matches no method: {1}.");

    /// <summary>Arguments: rule, number of methods, who overrules it, each of those.</summary>
    public static DiagnosticDescriptor RuleOverruled { get; } =
        new("AS2002", Severity.Warning, "{0} has no effect: of each method that it matches ({1}) {2} say all that it says: {3}.");

    /// <summary>Arguments: rule.</summary>
    public static DiagnosticDescriptor SetWithoutSetting { get; } =
        new("AS2003", Severity.Warning, "{0} has no effect: it gives neither a setting nor a tag.");

    /// <summary>Arguments: rule, number of methods.</summary>
    public static DiagnosticDescriptor SettingsOfUntraced { get; } =
        new("AS2004", Severity.Warning, "{0} has no effect: no rule traces any of the methods that it matches ({1}).");

    /// <summary>Arguments: rule, number of methods.</summary>
    public static DiagnosticDescriptor SettingsOfEvents { get; } =
        new("AS2005", Severity.Warning, "{0} has no effect: the methods that it matches ({1}) add events, which have none of the settings that it gives.");

    /// <summary>Arguments: name of the tag, the element around.</summary>
    public static DiagnosticDescriptor DuplicateTag { get; } =
        new("AS2006", Severity.Warning, "<{1}> has more than one tag '{0}': only the last counts.");

    /// <summary>Arguments: member, type or assembly.</summary>
    public static DiagnosticDescriptor ContradictoryAttributes { get; } =
        new("AS2010", Severity.Warning, "[WithSpan] and [NoSpan] both stand on {0}. [NoSpan] wins: remove one of them.");

    /// <summary>Arguments: attribute, and what it stands on; the fault.</summary>
    public static DiagnosticDescriptor UnreadableAttribute { get; } =
        new("AS2011", Severity.Warning, "What {0} says cannot be read, and counts as not given: {1}");

    /// <summary>Arguments: method, reason.</summary>
    public static DiagnosticDescriptor MethodCannotBeWoven { get; } =
        new("AS3001", Severity.Warning, "{0} cannot be woven and stays as it was: {1}.");

    /// <summary>Arguments: assembly.</summary>
    public static DiagnosticDescriptor AlreadyWoven { get; } =
        new("AS3002", Severity.Information, "{0} is woven already: nothing to do.");

    /// <summary>Arguments: rule, method, reason, setting.</summary>
    public static DiagnosticDescriptor NamedMethodFiltered { get; } =
        new("AS3003", Severity.Warning, "{0} has no effect: {1} stays as it was, because {2}. It is woven all the same with {3}=\"include\".");

    /// <summary>Arguments: assembly, megabytes.</summary>
    public static DiagnosticDescriptor TooManyStrings { get; } =
        new("AS3004", Severity.Error, "{0} cannot be woven: its string literals would take {1} MB, and an assembly can hold 16 MB. " +
            "Trace fewer methods, or give fewer tags.");

    /// <summary>Arguments: file, package.</summary>
    public static DiagnosticDescriptor RuntimeMissing { get; } =
        new("AS4001", Severity.Error, "The project does not reference {0}, which woven code needs. Add a package reference to {1}.");

    /// <summary>Arguments: version of the weaver, version of the runtime, reason.</summary>
    public static DiagnosticDescriptor RuntimeTooOld { get; } =
        new("AS4002", Severity.Error, "The project references AutoSpan {1}, which is too old for AutoSpan.Fody {0}: {2}. " +
            "Update the package AutoSpan to version {0} or later.");

    /// <summary>Arguments: assembly, fault.</summary>
    public static DiagnosticDescriptor ReportNotWritten { get; } =
        new("AS5001", Severity.Warning, "{0} was woven, but the report of it cannot be written: {1}");

    /// <summary>Arguments: method, fault.</summary>
    public static DiagnosticDescriptor MethodPutBack { get; } =
        new("AS9001", Severity.Warning, "{0} was put back as it was, after a fault inside AutoSpan. Please report it: {1}");
}
