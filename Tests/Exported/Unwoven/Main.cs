using System;
using System.Diagnostics;
using System.Net.Http;
using System.Reflection;
using AutoSpan.Distro;

// A native host has none.
if (args[0] == "host")
    Assembly.SetEntryAssembly(null);

AutoSpanDistro.Start(tracing => tracing.AddSource("Unwoven"));

using var source = new ActivitySource("Unwoven", "3.2.1");
var other = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
var link = new ActivityLink(other, new ActivityTagsCollection { ["first"] = "1", ["second"] = "2" });
using (var activity = source.StartActivity(ActivityKind.Internal, name: "by hand", links: [link]))
{
    activity?.AddBaggage("customer", "Ada Lovelace");
    // Where nothing listens, there is an activity if the program makes it.
    using var unobserved = activity is null ? new Activity("by hand").Start() : null;
    if (args[0] == "call")
    {
        using var client = new HttpClient();
        Console.WriteLine(await client.GetStringAsync(new Uri(args[1])));
    }
}

if (args[0] == "library")
    LibraryCalls.Sum();
