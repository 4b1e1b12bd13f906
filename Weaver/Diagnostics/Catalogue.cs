namespace AutoSpan.Fody.Diagnostics;

/// <summary>
/// Every message that AutoSpan can report: AS1xxx configuration, AS2xxx rules, AS3xxx methods and assemblies that
/// are not woven, AS4xxx references, AS5xxx the report, AS6xxx the build files, AS7xxx export, AS9xxx errors in AutoSpan. docs/diagnostics.md has the cause
/// and the fix of each.
/// </summary>
internal static class Catalogue
{
    /// <summary>Arguments: element, parent element, choices.</summary>
    public static DiagnosticDescriptor UnknownElement { get; } =
        new("AS1001", Severity.Error, "<{0}> is not valid inside <{1}>.{2}");

    /// <summary>Arguments: attribute, element, choices.</summary>
    public static DiagnosticDescriptor UnknownAttribute { get; } =
        new("AS1002", Severity.Error, "<{1}> has no attribute '{0}'.{2}");

    /// <summary>Arguments: attribute, element, the elements that take it.</summary>
    public static DiagnosticDescriptor MisplacedAttribute { get; } =
        new("AS1003", Severity.Error, "<{1}> has no attribute '{0}'. Use it on: {2}.");

    /// <summary>Arguments: value, attribute, choices.</summary>
    public static DiagnosticDescriptor UnknownValue { get; } =
        new("AS1004", Severity.Error, "'{0}' is not a valid value of '{1}'.{2}");

    /// <summary>Arguments: value, attribute.</summary>
    public static DiagnosticDescriptor DuplicateValue { get; } =
        new("AS1005", Severity.Error, "'{1}' contains '{0}' more than once. Remove the duplicate.");

    /// <summary>Arguments: attribute, what it takes.</summary>
    public static DiagnosticDescriptor EmptyValue { get; } =
        new("AS1006", Severity.Error, "'{0}' is empty. Write {1}.");

    /// <summary>Arguments: text, element.</summary>
    public static DiagnosticDescriptor UnexpectedText { get; } =
        new("AS1007", Severity.Error, "<{1}> contains the text '{0}', which has no meaning. Use attributes, for example <Include namespace=\"Shop\" />.");

    /// <summary>Arguments: element.</summary>
    public static DiagnosticDescriptor DuplicateElement { get; } =
        new("AS1008", Severity.Error, "This file contains more than one <{0}>, and Fody reads only the last one. Move all rules into one <{0}>.");

    /// <summary>Arguments: value, attribute.</summary>
    public static DiagnosticDescriptor InvalidTypeName { get; } =
        new("AS1009", Severity.Error, "'{0}' in '{1}' is not a full type name. " +
            "Write full names separated by spaces, without patterns, for example 'System.TimeoutException'.");

    /// <summary>Arguments: the whole pattern, attribute.</summary>
    public static DiagnosticDescriptor EmptyPattern { get; } =
        new("AS1010", Severity.Error, "The pattern '{0}' in '{1}' is empty or has an empty part. Write '*' to match anything, or remove it.");

    /// <summary>Arguments: expression, attribute, what is wrong with it.</summary>
    public static DiagnosticDescriptor InvalidRegex { get; } =
        new("AS1011", Severity.Error, "The regular expression '/{0}/' in '{1}' is not valid: {2}");

    /// <summary>Arguments: text from the opening slash, attribute.</summary>
    public static DiagnosticDescriptor UnclosedRegex { get; } =
        new("AS1012", Severity.Error, "The regular expression '{0}' in '{1}' has no closing '/'. Write '/' at its end, before the next '|'.");

    /// <summary>Arguments: expression, rule, text that it was tried on, seconds.</summary>
    public static DiagnosticDescriptor RegexTimeout { get; } =
        new("AS1013", Severity.Error, "The regular expression '{0}' in {1} took more than {3} seconds to match '{2}'. " +
            "Avoid nested repetitions such as '(a+)+'.");

    /// <summary>Arguments: template, attribute, the brace, its position from 1.</summary>
    public static DiagnosticDescriptor UnbalancedBrace { get; } =
        new("AS1020", Severity.Error,
            "The template '{0}' in '{1}' has an unmatched '{2}' at position {3}. Close the placeholder, or write '{2}{2}' for a literal brace.");

    /// <summary>Arguments: placeholder, attribute, choices.</summary>
    public static DiagnosticDescriptor UnknownPlaceholder { get; } =
        new("AS1021", Severity.Error, "'{{{0}}}' in '{1}' is not a valid placeholder.{2}");

    /// <summary>Arguments: filter, attribute, choices.</summary>
    public static DiagnosticDescriptor UnknownFilter { get; } =
        new("AS1022", Severity.Error, "'{0}' in '{1}' is not a valid filter.{2}");

    /// <summary>Arguments: filter, attribute.</summary>
    public static DiagnosticDescriptor MissingFilterArgument { get; } =
        new("AS1023", Severity.Error, "The filter '{0}' in '{1}' has no argument. Write the text to remove: '{0}(Text)'.");

    /// <summary>Arguments: filter with its argument, attribute, filter.</summary>
    public static DiagnosticDescriptor UnexpectedFilterArgument { get; } =
        new("AS1024", Severity.Error, "The filter '{0}' in '{1}' has an argument, but '{2}' takes none. Write '{2}'.");

    /// <summary>Arguments: expression, attribute, what was found, its position from 1, what was expected.</summary>
    public static DiagnosticDescriptor UnreadableExpression { get; } =
        new("AS1030", Severity.Error, "The expression '{0}' in '{1}' has an unexpected {2} at position {3}. Expected: {4}.");

    /// <summary>Arguments: expression, attribute, the quote, its position from 1.</summary>
    public static DiagnosticDescriptor UnclosedQuote { get; } =
        new("AS1031", Severity.Error, "The expression '{0}' in '{1}' has no closing {2} for the text at position {3}. Add the closing quote.");

    /// <summary>Arguments: expression, attribute, the name that is called, its position from 1.</summary>
    public static DiagnosticDescriptor CallInExpression { get; } =
        new("AS1032", Severity.Error, "The expression '{0}' in '{1}' calls the method '{2}' at position {3}. " +
            "Expressions cannot call methods. Use a parameter, field, property or dictionary entry.");

    /// <summary>Arguments: expression, attribute, operator, operand, its position from 1.</summary>
    public static DiagnosticDescriptor OrderOfNoNumber { get; } =
        new("AS1033", Severity.Error, "The expression '{0}' in '{1}' has {3} at position {4}, but '{2}' compares only numbers. " +
            "Write a number, or use '==' or '!='.");

    /// <summary>Arguments: expression, attribute, why the beginning matters, valid beginnings.</summary>
    public static DiagnosticDescriptor WrongRoot { get; } =
        new("AS1034", Severity.Error, "The expression '{0}' in '{1}' must begin with {3}, because '{1}' {2}.");

    /// <summary>Arguments: item, attribute.</summary>
    public static DiagnosticDescriptor InvalidParameterName { get; } =
        new("AS1035", Severity.Error, "'{0}' in '{1}' is not a parameter name. " +
            "Write 'none' alone, 'all' alone, or parameter names separated by commas.");

    /// <summary>Arguments: value, attribute, smallest, largest.</summary>
    public static DiagnosticDescriptor InvalidNumber { get; } =
        new("AS1036", Severity.Error, "'{0}' is not a valid value of '{1}'. Write a whole number from {2} to {3}.");

    /// <summary>Arguments: element, what it needs.</summary>
    public static DiagnosticDescriptor MissingAttribute { get; } =
        new("AS1037", Severity.Error, "<{0}> needs {1}.");

    /// <summary>Arguments: element, the one attribute, the other.</summary>
    public static DiagnosticDescriptor ConflictingAttributes { get; } =
        new("AS1038", Severity.Error, "<{0}> has both '{1}' and '{2}'. Remove one of them.");

    /// <summary>Arguments: value, attribute, what it takes.</summary>
    public static DiagnosticDescriptor InvalidDuration { get; } =
        new("AS1039", Severity.Error, "'{0}' is not a valid value of '{1}'. Write {2}.");

    /// <summary>Arguments: expression, attribute, reason.</summary>
    public static DiagnosticDescriptor ExpressionAppliesNowhere { get; } =
        new("AS1050", Severity.Error, "The expression '{0}' in '{1}' applies to no traced method: {2}");

    /// <summary>Arguments: expression, attribute, reason.</summary>
    public static DiagnosticDescriptor ExpressionAppliesInPart { get; } =
        new("AS1051", Severity.Information, "The expression '{0}' in '{1}' does not apply to every method of its rule: {2}");

    /// <summary>Arguments: rule, reason.</summary>
    public static DiagnosticDescriptor RuleMatchesNothing { get; } =
        new("AS2001", Severity.Warning, "{0} matches no method: {1}");

    /// <summary>Arguments: rule, number of methods, what overrides it, the list of those.</summary>
    public static DiagnosticDescriptor RuleOverruled { get; } =
        new("AS2002", Severity.Warning, "{0} has no effect: {2} override it for every method that it matches ({1}): {3}. " +
            "Remove the rule, or move it below the rules that override it.");

    /// <summary>Arguments: rule.</summary>
    public static DiagnosticDescriptor SetWithoutSetting { get; } =
        new("AS2003", Severity.Warning, "{0} has no effect: it has no setting and no tag. Add one, or remove the rule.");

    /// <summary>Arguments: rule, number of methods.</summary>
    public static DiagnosticDescriptor SettingsOfUntraced { get; } =
        new("AS2004", Severity.Warning, "{0} has no effect: no rule traces the methods that it matches ({1}). Add an <Include> for them, or remove the rule.");

    /// <summary>Arguments: rule, number of methods.</summary>
    public static DiagnosticDescriptor SettingsOfEvents { get; } =
        new("AS2005", Severity.Warning, "{0} has no effect: the methods that it matches ({1}) add events, and its settings apply only to spans. " +
            "Remove the rule, or trace some of the methods with a later <Include>.");

    /// <summary>Arguments: name of the tag, its parent element.</summary>
    public static DiagnosticDescriptor DuplicateTag { get; } =
        new("AS2006", Severity.Warning, "<{1}> has more than one tag '{0}', and only the last one is used. Remove the others.");

    /// <summary>Arguments: member, type or assembly.</summary>
    public static DiagnosticDescriptor ContradictoryAttributes { get; } =
        new("AS2010", Severity.Warning, "{0} has both [WithSpan] and [NoSpan], and [NoSpan] wins. Remove one of them.");

    /// <summary>Arguments: the attribute and its place; the reason.</summary>
    public static DiagnosticDescriptor UnreadableAttribute { get; } =
        new("AS2011", Severity.Warning, "The arguments of {0} cannot be read and are ignored: {1} Add the missing reference, or remove the arguments.");

    /// <summary>Arguments: type, rule, the type that was probably meant.</summary>
    public static DiagnosticDescriptor IgnoredExceptionNotFound { get; } =
        new("AS2012", Severity.Warning, "No assembly that the project refers to has the type '{0}' in 'ignoreExceptions' of {1}.{2}");

    /// <summary>Arguments: method, reason.</summary>
    public static DiagnosticDescriptor MethodCannotBeWoven { get; } =
        new("AS3001", Severity.Warning, "{0} cannot be woven: {1}. Exclude the method, or remove [WithSpan] from it.");

    /// <summary>Arguments: assembly.</summary>
    public static DiagnosticDescriptor AlreadyWoven { get; } =
        new("AS3002", Severity.Information, "{0} is already woven.");

    /// <summary>Arguments: rule, method, reason, setting.</summary>
    public static DiagnosticDescriptor NamedMethodFiltered { get; } =
        new("AS3003", Severity.Warning, "{0} has no effect: {1} is not woven, because {2}. To weave it, add {3}=\"include\" to the rule.");

    /// <summary>Arguments: assembly, megabytes.</summary>
    public static DiagnosticDescriptor TooManyStrings { get; } =
        new("AS3004", Severity.Error, "{0} cannot be woven: its string literals would take {1} MB, and the limit of an assembly is 16 MB. " +
            "Trace fewer methods, or write fewer tags.");

    /// <summary>Arguments: assembly, number of methods, one of them.</summary>
    public static DiagnosticDescriptor TailCallsLost { get; } =
        new("AS3005", Severity.Information, "{0} has methods whose tail calls became ordinary calls, " +
            "because their spans end after the calls: {1}, for example {2}. " +
            "Exclude those that call each other without limit, because they can overflow the stack.");

    /// <summary>Arguments: assembly.</summary>
    public static DiagnosticDescriptor LoadedByCompiler { get; } =
        new("AS3006", Severity.Information, "{0} is not woven: it has an analyzer or a source generator, which the compiler loads without AutoSpan.dll.");

    /// <summary>Arguments: file, package.</summary>
    public static DiagnosticDescriptor RuntimeMissing { get; } =
        new("AS4001", Severity.Error, "The project does not reference {0}, which woven code needs. Add a package reference to {1}.");

    /// <summary>Arguments: version of the weaver, version of the runtime, reason.</summary>
    public static DiagnosticDescriptor RuntimeTooOld { get; } =
        new("AS4002", Severity.Error, "The project references AutoSpan {1}, which is too old for AutoSpan.Fody {0}: {2}. " +
            "Update the package AutoSpan to version {0} or later.");

    /// <summary>Arguments: assembly, reason.</summary>
    public static DiagnosticDescriptor ReportNotWritten { get; } =
        new("AS5001", Severity.Warning,
            "The report of {0} cannot be written: {1} The assembly is woven. Close the program that uses the file, or set report=\"none\".");

    /// <summary>Arguments: package, version of the weaver.</summary>
    public static DiagnosticDescriptor DistroMissing { get; } =
        new("AS7001", Severity.Error, "export=\"auto\" needs the package {0}, which the project does not reference. " +
            "Add <PackageReference Include=\"{0}\" />, or remove 'export'.");

    /// <summary>Arguments: where, the call.</summary>
    public static DiagnosticDescriptor OwnTracerProvider { get; } =
        new("AS7002", Severity.Warning, "export=\"auto\" has no effect: {0} sets up OpenTelemetry itself by calling {1}, and spans are not exported twice. " +
            "Remove 'export', or remove that set-up.");

    /// <summary>Arguments: assembly.</summary>
    public static DiagnosticDescriptor NoEntryPoint { get; } =
        new("AS7003", Severity.Warning, "export=\"auto\" has no effect: {0} is a library, and only a program can start the export. " +
            "Move 'export' to the FodyWeavers.xml of the program.");

    /// <summary>Arguments: assembly.</summary>
    public static DiagnosticDescriptor TestProject { get; } =
        new("AS7004", Severity.Information, "export=\"auto\" has no effect: {0} is a test project. " +
            "To export the spans of the tests, write export=\"auto\" in a FodyWeavers.xml beside the test project.");

    /// <summary>Arguments: method, the error.</summary>
    public static DiagnosticDescriptor MethodNotFinished { get; } =
        new("AS9001", Severity.Warning, "{0} is not woven, because of an error in AutoSpan. The method keeps its original body. Please report this error: {1}");
}
