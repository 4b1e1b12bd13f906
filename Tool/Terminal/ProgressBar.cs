using System;
using System.Threading.Tasks;
using Spectre.Console;

namespace AutoSpan.Tool.Terminal;

/// <summary>Shows on a terminal how far work has come, if there is more than a little of it. Elsewhere it shows nothing.</summary>
internal static class ProgressBar
{
    /// <param name="screen">Standard error is used.</param>
    /// <param name="title">What is done.</param>
    /// <param name="total">How many steps there are.</param>
    /// <param name="work">The work; it calls its argument after each step.</param>
    public static async Task<T> RunAsync<T>(Screen screen, string title, int total, Func<Action, Task<T>> work)
    {
        if (total < 2 || !screen.StyledError.Profile.Out.IsTerminal)
            return await work(() => { });

        return await screen.StyledError.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(Markup.Escape(title), maxValue: total);
            return await work(() => task.Increment(1));
        });
    }
}
