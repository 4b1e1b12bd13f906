using System;
using Spectre.Console;

namespace AutoSpan.Distro.Trees;

/// <summary>Which colors are written to a terminal.</summary>
internal static class TerminalColors
{
    // An empty NO_COLOR means nothing (https://no-color.org), and Spectre.Console writes no colors then. What it detects without the variable is this or more.
    public static ColorSystemSupport Supported =>
        Environment.GetEnvironmentVariable("NO_COLOR") is "" ? ColorSystemSupport.EightBit : ColorSystemSupport.Detect;
}
