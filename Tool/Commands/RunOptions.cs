using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using AutoSpan.Tool.Running;

namespace AutoSpan.Tool.Commands;

/// <summary>Every <c>OTEL_*</c> variable as an option, as in the command <c>opentelemetry-instrument</c> of OpenTelemetry Python.</summary>
internal sealed class RunOptions
{
    private readonly IReadOnlyList<(OtelVariable Variable, Option<string?> Option)> _options =
        [.. OtelVariable.All.Select(variable => (variable, Create(variable)))];

    public IEnumerable<Option> All => _options.Select(one => one.Option);

    /// <summary>The variables that the options set.</summary>
    public Dictionary<string, string> Read(ParseResult arguments) => _options
        .Select(one => (one.Variable.Name, Value: arguments.GetValue(one.Option)))
        .Where(one => one.Value is not null)
        .ToDictionary(one => one.Name, one => one.Value!);

    private static Option<string?> Create(OtelVariable variable) => new(variable.Option, [.. new[] { variable.Alias }.OfType<string>()])
    {
        Description = $"{variable.Meaning} ({variable.Name})", HelpName = "value", Validators = { option => Check(option, variable.Choices) }
    };

    // A variable of the environment is not this command's, and a wrong one only gives a warning. An option is part of what was asked for.
    private static void Check(OptionResult option, VariableChoices? choices)
    {
        if (choices is not null && option.Tokens is [var token] && choices.FirstWrong(token.Value) is { } wrong)
            option.AddError($"{option.IdentifierToken!.Value}: '{wrong}' is not valid. {choices.Fix}.");
    }
}
