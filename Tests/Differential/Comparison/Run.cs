using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Threading.Tasks;
using AutoSpan.Tests.Differential.Library;

namespace AutoSpan.Tests.Differential.Comparison;

/// <summary>What one run of a program did.</summary>
/// <param name="Entries">Its side effects.</param>
/// <param name="Traces">The exceptions that it caught, with stack traces.</param>
/// <param name="Outcome">What it returned or threw.</param>
internal sealed record Run(IReadOnlyList<string> Entries, IReadOnlyList<string> Traces, string Outcome)
{
    static readonly TimeSpan limit = TimeSpan.FromSeconds(20);

    /// <summary>Runs a program; <see cref="Activity.Current"/> must be the same afterwards.</summary>
    public static Run Of(Assembly assembly, string program)
    {
        var method = assembly.GetType(program, throwOnError: true)!.GetMethod("Run")!;
        var before = Activity.Current;
        Journal.Clear();
        Frame.Clear();
        string outcome;
        try
        {
            var task = method.CreateDelegate<Func<Task<int>>>()();
            if (!ReferenceEquals(before, Activity.Current))
                return new Run(Journal.Entries, Journal.Traces, "left another activity current");
            outcome = task.WaitAsync(limit).GetAwaiter().GetResult().ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception exception)
        {
            outcome = exception.GetType() + ": " + exception.Message;
        }

        return new Run(Journal.Entries, Journal.Traces, outcome);
    }
}
