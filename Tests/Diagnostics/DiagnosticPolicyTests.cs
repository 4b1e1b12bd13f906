using System.Linq;
using AutoSpan.Fody.Diagnostics;
using Xunit;

namespace AutoSpan.Tests.Diagnostics;

[Trait("Fault", "B4")]
public sealed class DiagnosticPolicyTests
{
    private static readonly Diagnostic[] s_all =
    [
        new("AS1001", Severity.Error, "", null),
        new("AS2001", Severity.Warning, "", null),
        new("AS2001", Severity.Information, "", null),
        new("AS2002", Severity.Warning, "", null)
    ];

    [Fact]
    public void SilencedDiagnosticsAreNotReported() =>
        Assert.Equal(["AS1001 Error", "AS2002 Warning"], Reported(new(id => id == "AS2001", _ => false)));

    [Fact]
    public void ErrorsCannotBeSilenced() => Assert.Equal(["AS1001 Error"], Reported(new(_ => true, _ => true)));

    [Fact]
    public void WarningsBecomeErrorsAndInformationDoesNot() =>
        Assert.Equal(["AS1001 Error", "AS2001 Error", "AS2001 Information", "AS2002 Warning"], Reported(new(_ => false, id => id == "AS2001")));

    [Fact]
    public void SilencedWarningsDoNotBecomeErrors() =>
        Assert.Equal(["AS1001 Error", "AS2001 Error", "AS2001 Information"], Reported(new(id => id == "AS2002", _ => true)));

    private static string[] Reported(DiagnosticPolicy policy) => [.. policy.Apply(s_all).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}")];
}
