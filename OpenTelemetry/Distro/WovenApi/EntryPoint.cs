using System;
using System.ComponentModel;
using AutoSpan.Distro.Starting;
using OpenTelemetry.Trace;

namespace AutoSpan.Distro.WovenApi;

/// <summary>What a program that is woven with <c>export="auto"</c> calls before its first statement. It is a binary contract: members are only added.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EntryPoint
{
    /// <summary>Starts the export. It never throws.</summary>
    /// <param name="settings"><c>name</c> and <c>version</c> of the program. A key that is not known is ignored.</param>
    /// <param name="instrument">Registers the instrumentation packages that the program references; null for none.</param>
    public static void Start(string settings, Action<TracerProviderBuilder>? instrument) => DistroStarter.Start(ProgramIdentity.Read(settings), instrument);
}
