using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace AssemblyToProcess;

/// <summary>Methods that are there to change what is current, or what others inherit from it; and one that calls them.</summary>
public class AmbientActivity
{
    static readonly ActivitySource Source = new("AssemblyToProcess.Ambient");

    Activity? kept;

    public static void Detach()
    {
        Console.Write("");
        Activity.Current = null;
    }

    public static void DetachInside()
    {
        Console.Write("");
        Clear();
    }

    public static void Enter(string tenant)
    {
        Console.Write("");
        Activity.Current?.SetBaggage("tenant", tenant);
    }

    public static void EnterInside(string tenant)
    {
        Console.Write("");
        Put(Activity.Current, tenant);
    }

    public static IDisposable Begin(string name) => new Operation(Start(name));

    public void Keep(string name)
    {
        Console.Write("");
        kept = Start(name);
    }

    public void Release()
    {
        Console.Write("");
        kept?.Stop();
    }

    public static void Mark(string key, string value) => Activity.Current?.SetTag(key, value);

    /// <summary>The names of what was current around each step.</summary>
    public static IReadOnlyList<string?> Steps()
    {
        List<string?> current = [Activity.Current?.OperationName];
        using (Begin("operation"))
        {
            current.Add(Activity.Current?.OperationName);
            var holder = new AmbientActivity();
            holder.Keep("kept");
            current.Add(Activity.Current?.OperationName);
            holder.Release();
            current.Add(Activity.Current?.OperationName);
        }

        current.Add(Activity.Current?.OperationName);
        return current;
    }

    static void Clear() => Activity.Current = null;

    static void Put(Activity? activity, string tenant) => activity?.SetBaggage("tenant", tenant);

    static Activity Start(string name) => Source.StartActivity(name) ?? new Activity(name).Start();

    sealed class Operation(Activity activity) : IDisposable
    {
        public void Dispose()
        {
            Console.Write("");
            activity.Dispose();
        }
    }
}
