using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>What notices that it is read.</summary>
public class Watched
{
    public static readonly ActivitySource Own = new("AssemblyToProcess");

    public int Reads;

    public int Counted => ++Reads;

    public string? Parent
    {
        get
        {
            Reads++;
            return null;
        }
    }

    public string Calling => Inner(Reads);

    public string Moving
    {
        get
        {
            Activity.Current = null;
            return "moved";
        }
    }

    public string Leaking
    {
        get
        {
            var leaked = new Activity("leaked").Start();
            return leaked.OperationName;
        }
    }

    public static string Inner(int reads) => reads.ToString();
}

/// <summary>Methods that are given one.</summary>
public class Watching
{
    public Watched? Sync(Watched? watched) => watched;

    public Task<Watched?> Returning(Watched? watched) => Later(watched);

    public async Task<Watched?> Async(Watched? watched)
    {
        await Task.Yield();
        return watched;
    }

    public IEnumerable<int> Iterator(Watched? watched)
    {
        yield return watched is null ? 0 : 1;
    }

#if NET
    public async IAsyncEnumerable<int> AsyncIterator(Watched? watched)
    {
        await Task.Yield();
        yield return watched is null ? 0 : 1;
    }
#endif

    private static async Task<Watched?> Later(Watched? watched)
    {
        await Task.Yield();
        return watched;
    }
}
