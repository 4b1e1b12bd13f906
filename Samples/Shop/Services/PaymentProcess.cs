using System.Diagnostics;
using System.Text;

namespace Shop.Services;

/// <summary>Runs the payment service in a process of its own, for as long as the shop is open.</summary>
internal sealed class PaymentProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "payments", "Payments.dll");

    private readonly Process _process;
    private readonly StringBuilder? _output;
    private readonly TaskCompletionSource<Uri> _address = new();

    private PaymentProcess(Process process, bool keepsOutput)
    {
        _process = process;
        _output = keepsOutput ? new StringBuilder() : null;
        process.OutputDataReceived += (_, line) => OnLine(line.Data);
        process.BeginOutputReadLine();
    }

    /// <param name="url">Where it is to listen.</param>
    /// <param name="keepsOutput">Whether what it writes is shown at its end rather than at once.</param>
    /// <returns>The process, when it listens.</returns>
    public static async Task<(PaymentProcess Process, Uri Address)> StartAsync(string url, bool keepsOutput)
    {
        var start = new ProcessStartInfo("dotnet", [Program, url, "--until-input-ends"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var payments = new PaymentProcess(Process.Start(start)!, keepsOutput);
        return (payments, await payments._address.Task);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        Console.Write(_output);
        _process.Dispose();
    }

    private void OnLine(string? line)
    {
        const string beginning = "The payment service is open at ";
        if (line is null)
            _address.TrySetException(new InvalidOperationException($"The payment service ended. Its program is {Program}."));
        else if (line.StartsWith(beginning, StringComparison.Ordinal))
            _address.TrySetResult(new Uri(line[beginning.Length..].TrimEnd('.')));
        else if (_output is not null)
            _output.AppendLine(line);
        else
            Console.WriteLine(line);
    }
}
