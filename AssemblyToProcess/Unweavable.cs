using System;

namespace AssemblyToProcess;

/// <summary>What no protected region can hold stays as it is.</summary>
public static class Unweavable
{
    public static int Arguments(int first, __arglist)
    {
        var iterator = new ArgIterator(__arglist);
        return first + iterator.GetRemainingCount();
    }
}
