using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Tool.Diagnosing;

/// <summary>How a program registers sources with OpenTelemetry, as far as its code tells.</summary>
/// <param name="Patterns">The texts that <c>AddSource</c> gets, with <c>*</c>.</param>
/// <param name="HasUnknown">Whether some call gets a text that is not a constant.</param>
/// <param name="RegistersAll">Whether all woven sources are registered, by <c>AddAutoSpanInstrumentation</c> or AutoSpan.Distro.</param>
/// <param name="HasProvider">Whether there is any tracer provider.</param>
internal sealed record RegistrationCalls(IReadOnlyList<string> Patterns, bool HasUnknown, bool RegistersAll, bool HasProvider)
{
    private static readonly string[] s_all = ["AddAutoSpanInstrumentation", "AutoSpanDistro.Start"];
    private static readonly string[] s_providers = ["WithTracing", "CreateTracerProviderBuilder", "AddSource", "UseAzureMonitor"];

    public bool Registers(string source) =>
        RegistersAll || HasUnknown || Patterns.Any(pattern => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, source));

    public static RegistrationCalls In(IEnumerable<ModuleDefinition> modules)
    {
        List<string> patterns = [];
        bool hasUnknown = false, all = false, provider = false;
        foreach (var method in modules.SelectMany(module => module.GetTypes()).SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            var before = 0;
            var instructions = method.Body.Instructions;
            for (var index = 0; index < instructions.Count; index++)
            {
                if (instructions[index].Operand is not MethodReference called)
                    continue;

                all |= s_all.Any(name => $"{called.DeclaringType.Name}.{called.Name}" == name || called.Name == name);
                provider |= s_providers.Contains(called.Name);
                if (called.Name != "AddSource")
                    continue;

                // The texts of the array, or of the one argument, are loaded since the last such call.
                var texts = instructions.Skip(before).Take(index - before).Select(one => one.Operand as string).OfType<string>().ToList();
                hasUnknown |= texts.Count == 0;
                patterns.AddRange(texts);
                before = index + 1;
            }
        }

        return new RegistrationCalls([.. patterns.Distinct(StringComparer.Ordinal)], hasUnknown, all, provider || all);
    }
}
