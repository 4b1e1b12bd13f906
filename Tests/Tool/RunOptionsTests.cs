using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using AutoSpan.Distro.Configuration;
using AutoSpan.Tool.Running;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>The options of <c>run</c> that are variables of OpenTelemetry's specification.</summary>
public sealed class RunOptionsTests
{
    private const string Missing = "missing.dll";

    [Theory]
    [InlineData("--exporter", "foo", "--exporter: 'foo' is not valid. Use 'otlp', 'console' or 'none', or several of them separated by commas.")]
    [InlineData("--traces-exporter", "console, jaeger",
        "--traces-exporter: 'jaeger' is not valid. Use 'otlp', 'console' or 'none', or several of them separated by commas.")]
    [InlineData("--exporter-otlp-traces-protocol", "http/json", "--exporter-otlp-traces-protocol: 'http/json' is not valid. Use 'http/protobuf' or 'grpc'.")]
    [InlineData("--sdk-disabled", "yes", "--sdk-disabled: 'yes' is not valid. Use 'true' or 'false'.")]
    [InlineData("--log-level", "error,warn", "--log-level: 'error,warn' is not valid. Use 'none', 'error', 'warn', 'info' or 'debug'.")]
    public async Task AWordThatAnOptionCannotHaveIsAMistake(string option, string value, string line)
    {
        var run = await Autospan.Run("run", Missing, option, value);

        Assert.Equal($"autospan: {line} See 'autospan run --help'.", run.MustFail(ExitCode.Usage));
    }

    [Theory]
    [InlineData("--exporter", "OTLP, none")]
    [InlineData("--exporter", "")]
    [InlineData("--exporter-otlp-protocol", " grpc ")]
    [InlineData("--service-name", "foo")]
    public async Task OtherValuesAreNot(string option, string value)
    {
        var run = await Autospan.Run("run", Missing, option, value);

        Assert.Contains(Missing, run.MustFail(ExitCode.BadInput));
    }

    [Fact]
    public void TheChoicesAreThoseOfTheDistro() => Assert.All(OtelVariable.All, variable =>
    {
        var choices = Problems(variable.Name, "wrong").Where(problem => problem.Contains(". Use '") && problem.Contains("' or '"));
        var expected = variable.Choices is null ? [] : new[] { $"{variable.Name}: 'wrong' is not valid and is ignored. {variable.Choices.Fix}." };

        Assert.Equal(expected, choices);
        Assert.All(variable.Choices?.Words ?? [], word => Assert.Empty(Problems(variable.Name, word)));
    });

    private static IEnumerable<string> Problems(string variable, string value)
    {
        // Some variables are read only if exceptions are log records.
        var environment = new EnvironmentReader(name => name == variable ? value : name == Variables.ExceptionSignal ? "logs" : null);
        DistroSettings.Read(environment);
        return environment.Problems.Where(problem => problem.Contains("is not valid"));
    }
}
