using System;
using System.CodeDom.Compiler;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Methods that say too little for a span, and their neighbours that say enough.</summary>
public class Noise
{
    static readonly ActivitySource Source = new("AssemblyToProcess.Noise");

    int number;

    public int Number { get; set; }

    public void Nothing()
    {
    }

    public int Field() => number;

    public int Property() => Number + 1;

    public List<int> Constructs() => new(number);

    public int Branches(int one) => one > 0 ? number : -number;

    public int Loops(int count)
    {
        while (count > 0)
            count--;
        return count;
    }

    public string Calls() => number.ToString();

    public async Task AsyncNothing()
    {
    }

    public async Task AsyncAwaits() => await Task.Yield();

    public int Forwards(int one) => Work(one, 2);

    public int ForwardsToForwarder() => Forwards(3);

    public int ForwardsAbroad(int one) => Math.Abs(one);

    public int ForwardsAndMore(int one) => Work(one, 2) + Math.Abs(one);

    public int ForwardsToItself(int one) => one == 0 ? 0 : ForwardsToItself(one - 1);

    public int Work(int one, int other)
    {
        var list = new List<int> { one, other };
        list.Sort();
        return list[0];
    }

    public void StartsActivity()
    {
        using var activity = Source.StartActivity("by hand");
        GC.KeepAlive(activity);
    }

    public void StartsNewActivity() => new Activity("by hand").Start().Stop();

    public async Task StartsActivityLater()
    {
        await Task.Yield();
        using var activity = Source.StartActivity("by hand");
    }

    public void OnlyTags()
    {
        Activity.Current?.SetTag("one", 1);
        GC.KeepAlive(this);
    }

    [GeneratedCode("tool", "1.0")]
    public string Generated() => number.ToString();

    [GeneratedCode("tool", "1.0")]
    public class GeneratedType
    {
        public string Work() => ToString()!;

        public class Inner
        {
            public string Work() => ToString()!;
        }
    }

    public abstract class Abstract
    {
        public abstract string Work();
    }
}
