using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Contract;
using AutoSpan.Internal;

namespace AutoSpan;

/// <summary>
/// Switches the spans and events of woven methods on and off while the program runs. A method that is off behaves as if it were not woven: no span, no
/// event, no recorded exception. Spans that start inside it have the next span outside as their parent, so that a trace stays whole. A span that has
/// started is not changed.
/// </summary>
/// <remarks>
/// <para>
/// A switch has the name of what it is for, and a setting. It works like a category of .NET logging: <c>Shop.Data</c> is for every method whose full name
/// begins with it, the longest name that matches decides, <c>Default</c> is for all methods, and <c>*</c> stands for any run of characters. The setting is
/// <c>on</c> or <c>off</c>, and after a comma <c>minDuration=1ms</c> or <c>limit=100</c>.
/// </para>
/// <para>
/// Switches come from the environment variable <c>AUTOSPAN_SPANS</c> (<c>Default=on;Shop.Data=off</c>), from the configuration of the application, and from
/// code. Of two with the same name, the one from code counts, then the one from the configuration. All members can be used by several threads.
/// </para>
/// </remarks>
public static class SpanControl
{
    /// <summary>The switches in force, the one that decides first.</summary>
    public static IReadOnlyList<SpanSwitch> Switches => ControlState.Current.Switches;

    /// <summary>
    /// The woven methods of the loaded assemblies, with what is in force for each. It reads the method tables: not for a hot path.
    /// </summary>
    public static IReadOnlyList<ControlledMethod> Methods =>
        [.. LoadedMethods.All().Select(method => new ControlledMethod(method.Function, method.Name, ControlState.Of(method.Entry)))];

    /// <summary>Replaces the switches that code has set.</summary>
    /// <param name="switches">The switches as one text, as in the environment variable: <c>Default=on;Shop.Data=off</c>. Empty for none.</param>
    /// <exception cref="FormatException">A switch cannot be read. Nothing has changed.</exception>
    public static void Apply(string switches)
    {
        if (switches is null)
            throw new ArgumentNullException(nameof(switches));

        Apply(SettingsText.Read(switches).Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)));
    }

    /// <summary>Replaces the switches that code has set.</summary>
    /// <param name="switches">Their names and settings.</param>
    /// <exception cref="FormatException">A switch cannot be read. Nothing has changed.</exception>
    public static void Apply(IEnumerable<KeyValuePair<string, string?>> switches) => Apply(SpanSwitchOrigin.Code, switches);

    /// <summary>
    /// Replaces the switches of the application's configuration. The package AutoSpan.OpenTelemetry calls it when the section <c>AutoSpan:Spans</c> changes;
    /// call it yourself for a configuration of another kind.
    /// </summary>
    /// <param name="switches">Their names and settings.</param>
    /// <exception cref="FormatException">A switch cannot be read. Nothing has changed.</exception>
    public static void ApplyConfiguration(IEnumerable<KeyValuePair<string, string?>> switches) => Apply(SpanSwitchOrigin.Configuration, switches);

    /// <summary>
    /// The switches whose name matches no woven method of the loaded assemblies, each with the nearest name; empty where there is none. A switch for an
    /// assembly that is loaded later is among them.
    /// </summary>
    public static IReadOnlyDictionary<string, string> FindUnmatched() =>
        NearestNames.OfUnmatched(Switches, [.. LoadedMethods.All().Select(one => one.Function)]);

    private static void Apply(SpanSwitchOrigin origin, IEnumerable<KeyValuePair<string, string?>> switches)
    {
        if (switches is null)
            throw new ArgumentNullException(nameof(switches));

        ControlState.Apply(origin, switches);
        if (AutoSpanEventSource.Log?.IsEnabled() != true)
            return;

        foreach (var unmatched in FindUnmatched())
            AutoSpanEventSource.Log.SwitchWithoutMethod(unmatched.Key, unmatched.Value);
    }
}
