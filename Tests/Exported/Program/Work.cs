using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Exported.Library;

namespace Exported;

public static class Work
{
    /// <summary>A small trace of all that spans can have.</summary>
    public static void Run()
    {
        Place(17, "a note of forty characters, not more, no");
        Wide(1, 2, 3);
        Receive("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        Console.WriteLine(Parts.Sum([1, 2, 3]));
        try
        {
            Parts.Fail("out of stock");
        }
        catch (InvalidOperationException)
        {
            Console.WriteLine("caught");
        }
    }

    public static void Place(int id, string note)
    {
        Validate(id);
        Validate(id + 1);
        Console.WriteLine($"{id} {note}");
    }

    public static void Validate(int id) => Console.WriteLine($"validated {id}");

    public static void Wide(int a, int b, int c) => Console.WriteLine(a + b + c);

    public static void Receive(string traceparent) => Console.WriteLine(traceparent);

    public static async Task<string> Call(string address)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(address);
    }

    public static void Many(int count, int threads)
    {
        var each = count / threads;
        var all = new Thread[threads];
        for (var index = 0; index < threads; index++)
            (all[index] = new Thread(() => Repeat(each))).Start();

        foreach (var thread in all)
            thread.Join();
    }

    public static int Tick(int number) => number + 1;

    private static void Repeat(int count)
    {
        for (var index = 0; index < count; index++)
            Tick(index);
    }
}
