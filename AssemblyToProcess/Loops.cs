using System;
using System.Collections.Generic;

namespace AssemblyToProcess;

/// <summary>Plain bodies: loops, several returns, branches to the first and to the last instruction.</summary>
public class Loops
{
    [Run(10), Run(0)]
    public int Sum(int count)
    {
        var sum = 0;
        for (var i = 1; i <= count; i++)
            sum += i;
        return sum;
    }
}
