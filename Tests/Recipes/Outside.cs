using System;
using System.Diagnostics;

namespace AutoSpan.Tests.Recipes;

/// <summary>What goes on around the code of a recipe: spans that others start.</summary>
public static class Outside
{
    /// <summary>The name of their source.</summary>
    public const string Source = "Outside";

    private static readonly ActivitySource s_source = new(Source);

    /// <summary>Starts a span, which is current until it is disposed.</summary>
    public static Activity Start(string name, ActivityKind kind = ActivityKind.Internal) =>
        s_source.StartActivity(name, kind) ?? throw new InvalidOperationException("Nobody listens.");
}
