using System.Collections.Generic;

namespace AutoSpan.Fody.Configuration;

/// <summary>Every attribute that only <c>&lt;AutoSpan&gt;</c> takes, besides the settings.</summary>
internal static class OptionTable
{
    public static IReadOnlyList<AttributeDefinition<AssemblyOptions>> All { get; } =
    [
        new("enabled", ValueWords.TrueOrFalse.Words, (o, a) => o with { Enabled = a.OneOf(ValueWords.TrueOrFalse) ?? o.Enabled }),
        new("verify", ValueWords.TrueOrFalse.Words, (o, a) => o with { Verify = a.OneOf(ValueWords.TrueOrFalse) ?? o.Verify }),
        new("report", ValueWords.Reports.Words, (o, a) => o with { Report = a.OneOf(ValueWords.Reports) ?? o.Report })
    ];
}
