using System;
using System.Diagnostics;

namespace AutoSpan.Tests.Recipes;

/// <summary>Spans that other code starts around a recipe.</summary>
public static class Outside
{
    /// <summary>The name of their source.</summary>
    public const string Source = "Outside";

    private static readonly ActivitySource s_source = new(Source);

    /// <summary>Starts a span, which is current until it is disposed.</summary>
    public static Activity Start(string name, ActivityKind kind = ActivityKind.Internal) =>
        s_source.StartActivity(name, kind) ?? throw new InvalidOperationException("Nothing listens.");
}
