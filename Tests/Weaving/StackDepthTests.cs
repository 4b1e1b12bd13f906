using System;
using System.Runtime.CompilerServices;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Weaving;

/// <summary>The stack that a recursive method needs when nothing listens. It is measured before the JIT optimizes, which is when frames are largest.</summary>
[Collection(nameof(Spans))]
[Trait("Fault", "R5")]
public sealed class StackDepthTests
{
    const int Levels = 100;

    // The span, its failure, the result, and what the JIT keeps for the regions. A frame is a multiple of 16 bytes.
    [Theory]
    [InlineData(Build.Release, 48)]
    [InlineData(Build.Debug, 64)]
    public void AWovenFrameNeedsLittleMoreStack(Build build, int bytes)
    {
        var plain = BytesPerLevel(Cases.Unwoven(build));
        var woven = BytesPerLevel(Cases.Woven(build));

        // Two frames a level, Sum and Term.
        Assert.True(woven - plain <= 2 * bytes, $"A level needs {woven} bytes, unwoven {plain}.");
    }

    static long BytesPerLevel(LoadedCopy copy)
    {
        long outermost = 0;
        long innermost = 0;
        Action<int> mark = depth =>
        {
            var here = default(byte);
            long address = Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref here);
            if (depth == 0)
                outermost = address;
            else if (depth == Levels)
                innermost = address;
        };

        Assert.Equal(7, copy.Call("RecursiveParser.Parse", new string('(', Levels) + "7" + new string(')', Levels), mark));
        return (outermost - innermost) / Levels;
    }
}
