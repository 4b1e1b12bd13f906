using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace AutoSpan.Registration;

/// <summary>
/// Applies the section <c>AutoSpan:Spans</c> of the application's configuration, now and whenever it changes. It lives as long as the provider.
/// </summary>
internal sealed class ConfiguredSwitches : IDisposable
{
    private const string SectionName = "AutoSpan:Spans";

    // At start, most assemblies are not loaded yet, so that names of them seem to match nothing.
    private static readonly TimeSpan s_start = TimeSpan.FromSeconds(30);

    private readonly IConfiguration _configuration;
    private readonly ILogger? _logger;
    private readonly IDisposable _changes;
    private readonly Timer _check;

    /// <param name="configuration">The configuration.</param>
    /// <param name="logger">Takes warnings; null for none.</param>
    public ConfiguredSwitches(IConfiguration configuration, ILogger? logger)
    {
        _configuration = configuration;
        _logger = logger;
        Apply();
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, ApplyChange);
        _check = new Timer(_ => WarnOfUnmatched(), null, s_start, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _changes.Dispose();
        _check.Dispose();
    }

    private void ApplyChange()
    {
        if (Apply())
            WarnOfUnmatched();
    }

    private bool Apply()
    {
        try
        {
            SpanControl.ApplyConfiguration(
                _configuration.GetSection(SectionName).GetChildren().Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)));
            return true;
        }
        catch (FormatException fault)
        {
            _logger?.LogWarning("The section {Section} of the configuration has no effect. {Fault}", SectionName, fault.Message);
            RegistrationEventSource.Log.SwitchesRejected(SectionName, fault.Message);
            return false;
        }
    }

    private void WarnOfUnmatched()
    {
        if (_logger is null)
            return;

        foreach (var unmatched in SpanControl.FindUnmatched())
        {
            var hint = unmatched.Value.Length > 0 ? $" Did you mean '{unmatched.Value}'?" : string.Empty;
            _logger.LogWarning("The switch '{Switch}' matches no woven method of the loaded assemblies.{Hint}", unmatched.Key, hint);
        }
    }
}
