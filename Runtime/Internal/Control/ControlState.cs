using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>The switches of the process, by origin, and their version. Reading takes no lock.</summary>
internal static class ControlState
{
    public const string Variable = "AUTOSPAN_SPANS";

    private static readonly object s_lock = new();
    private static readonly Dictionary<SpanSwitchOrigin, SpanSwitch[]> s_layers = [];
    private static SwitchSet? s_current;
    private static int s_version;

    /// <summary>It changes with every change of the switches. Woven methods compare it.</summary>
    public static int Version => s_version;

    /// <summary>The switches in force.</summary>
    public static SwitchSet Current => Volatile.Read(ref s_current) ?? ReadEnvironment();

    /// <summary>What is in force for a method.</summary>
    public static MethodControl Of(MethodTableEntry method)
    {
        // The version first: if the switches change meanwhile, the method looks again.
        var version = Volatile.Read(ref s_version);
        return new MethodControl(method, Current.Find(method.Function), version);
    }

    /// <summary>Replaces the switches of one origin. It takes effect at once, on all threads.</summary>
    /// <exception cref="FormatException">A switch cannot be read; then nothing has changed.</exception>
    public static void Apply(SpanSwitchOrigin origin, IEnumerable<KeyValuePair<string, string?>> switches)
    {
        SpanSwitch[] layer = [.. switches.Select(one => new SpanSwitch(one.Key, one.Value, origin))];
        _ = Current;
        lock (s_lock)
        {
            var others = s_layers.Where(other => other.Key != origin).SelectMany(other => other.Value);
            var next = new SwitchSet(others.Concat(layer));
            s_layers[origin] = layer;
            if (next.IsSameAs(s_current!))
                return;

            Volatile.Write(ref s_current, next);
            Interlocked.Increment(ref s_version);
        }
    }

    private static SwitchSet ReadEnvironment()
    {
        lock (s_lock)
        {
            if (s_current is not null)
                return s_current;

            try
            {
                SpanSwitch[] layer =
                [
                    .. SettingsText.Read(Environment.GetEnvironmentVariable(Variable))
                        .Select(one => new SpanSwitch(one.Key, one.Value, SpanSwitchOrigin.Environment))
                ];
                var read = new SwitchSet(layer);
                s_layers[SpanSwitchOrigin.Environment] = layer;
                Volatile.Write(ref s_current, read);
            }
            catch (FormatException fault)
            {
                // First: what it is reported to may be woven, and come here.
                Volatile.Write(ref s_current, SwitchSet.Empty);
                Report(fault.Message);
            }

            return s_current!;
        }
    }

    // Who set the variable looks at the output of the program, and not at an EventSource.
    private static void Report(string fault)
    {
        AutoSpanEventSource.Log?.SwitchesRejected(Variable, fault);
        try
        {
            Console.Error.WriteLine($"{Variable} has no effect. {fault}");
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // Nobody reads it, and a traced method must not fail for it.
        }
    }
}
