using System;
using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tool.Proposing;

/// <summary>A rule that may fit a code base, and when it does.</summary>
/// <param name="Element">The element as text, on one line.</param>
/// <param name="Purpose">What it is for, for the comment above it.</param>
/// <param name="Packages">The beginnings of the names of packages that the rule is about; none if it is about names in the code.</param>
internal sealed record ProposedRule(string Element, string Purpose, params string[] Packages)
{
    /// <summary>Rules for what code bases usually have. Those without an effect are left out.</summary>
    public static IReadOnlyList<ProposedRule> Usual { get; } =
    [
        new("<Exclude namespace=\"*.Migrations\" />", "Migrations run once.", "Microsoft.EntityFrameworkCore", "FluentMigrator"),
        new("<Set type=\"*Repository|*Dao\" kind=\"Client\" />", "Calls of the database."),
        new("<Set type=\"*Client|*Gateway\" kind=\"Client\" />", "Calls of other services."),
        new("<Set inherits=\"IConsumer\" kind=\"Consumer\" />", "Handlers of messages.", "MassTransit"),
        new("<Set inherits=\"IHandleMessages\" kind=\"Consumer\" />", "Handlers of messages.", "NServiceBus", "Rebus"),
        new("<Set inherits=\"BackgroundService\" parent=\"root\" />", "Each round of a background service is a trace of its own."),
        new("<Set inherits=\"ControllerBase|Hub\" parent=\"required\" />", "Only inside a request: no traces of their own.")
    ];

    /// <summary>Whether the code base has what the rule is about.</summary>
    public bool IsAbout(IEnumerable<string> packages) =>
        Packages.Length == 0 || packages.Any(package => Packages.Any(about => package.StartsWith(about, StringComparison.OrdinalIgnoreCase)));
}
