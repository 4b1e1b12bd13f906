using System;
using System.Collections.Generic;
using System.IO.Enumeration;
using System.Linq;
using AutoSpan.Contract;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Explaining;

/// <summary>
/// Which methods a user asks about: a part of the full name, or with <c>*</c> and <c>?</c> all of it. Case does not count, and a parameter list can follow.
/// </summary>
internal sealed class MethodPattern(string text)
{
    public bool Matches(MethodEntry method)
    {
        var name = text.Contains('(', StringComparison.Ordinal) ? $"{method.FullName}({method.Parameters})" : method.FullName;
        return text.AsSpan().IndexOfAny('*', '?') >= 0
            ? FileSystemName.MatchesSimpleExpression(text, name) || FileSystemName.MatchesSimpleExpression("*." + text, name)
            : name.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    /// <exception cref="UserError">No method fits.</exception>
    public WeaveReport Filter(WeaveReport report)
    {
        IReadOnlyList<MethodEntry> methods = [.. report.Methods.Where(Matches)];
        if (methods.Count > 0)
            return report with { Methods = methods };

        var names = report.Methods.SelectMany(method => new[] { method.Name, $"{method.Type}.{method.Name}", method.FullName }).Distinct();
        var nearest = NearestName.Likely(text, names);
        throw UserError.BadInput($"No method of {report.Assembly} fits '{text}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}");
    }
}
