using System.Collections.Generic;
using System.Diagnostics;
using OpenTelemetry;

namespace AutoSpan.Tool.Hook;

/// <summary>A batch is a structure that can be read once.</summary>
internal static class BatchList
{
    public static IReadOnlyList<Activity> ToList(this in Batch<Activity> batch)
    {
        List<Activity> list = [];
        foreach (var span in batch)
            list.Add(span);
        return list;
    }
}
