using System;
using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>Tests that take a minute each, such as the compilation to machine code. They run when AUTOSPAN_LONG_TESTS is 1, as in the public CI.</summary>
internal static class LongTests
{
    public static bool AreWanted => Environment.GetEnvironmentVariable("AUTOSPAN_LONG_TESTS") == "1";

    public static void Require() => Assert.SkipUnless(AreWanted, "It takes long: set AUTOSPAN_LONG_TESTS=1 to run it.");
}
