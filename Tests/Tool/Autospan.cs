using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tool;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>The command line tool, run in this process.</summary>
/// <param name="ExitCode">What the process would return.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Autospan(int ExitCode, string Output, string Error)
{
    public static async Task<Autospan> Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, new Screen(output, error));
        return new Autospan(code, output.ToString(), error.ToString());
    }

    public Autospan MustSucceed()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}:\n{Output}\n{Error}");
        return this;
    }

    /// <summary>It failed as it should: with one line on standard error, nothing on standard output, and that exit code.</summary>
    /// <returns>The line.</returns>
    public string MustFail(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Exit code {ExitCode}, and not {exitCode}:\n{Output}\n{Error}");
        Assert.Empty(Output);
        return Assert.Single(Error.TrimEnd('\n').Split('\n'));
    }
}
