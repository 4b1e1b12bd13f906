using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Operations that are pending until the gate opens, which the runner does after the call has returned.</summary>
public class Gated
{
    static TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Run(3)]
    public async Task<int> Runtime(int n)
    {
        await gate.Task;
        return n + 1;
    }

    [Run(3)]
    public async ValueTask<int> Value(int n)
    {
        await gate.Task.ConfigureAwait(false);
        return n + 1;
    }

    [Run(3)]
    [RuntimeAsyncMethodGeneration(false)]
    public async Task<int> Classic(int n)
    {
        await gate.Task;
        return n + 1;
    }

    [Run(3, Spans = 2)]
    public async Task<int> RuntimeOverClassic(int n) => await Classic(n) + 1;

    [Run(3, Spans = 2)]
    [RuntimeAsyncMethodGeneration(false)]
    public async Task<int> ClassicOverRuntime(int n) => await Runtime(n) + 1;

    // For the runner, which calls it when the call of a case has returned.
    static void OpenGate() =>
        Interlocked.Exchange(ref gate, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
