using System;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>Woven code that runs while static fields are being set: those of <see cref="Activity"/>, and our own.</summary>
public sealed class StaticInitializationTests
{
    const string Source =
        """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Threading.Tasks;

        public static class Program
        {
            static readonly List<string> names = [];
            static bool wasIncomplete;

            public static string Run()
            {
                ActivitySource.AddActivityListener(new ActivityListener
                {
                    ShouldListenTo = Wanted,
                    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                    ActivityStarted = activity => names.Add(activity.OperationName)
                });
                var first = new Activity("first").Start();
                first.Stop();
                Work();
                Work();
                return $"{wasIncomplete} {Activity.Current is null} {string.Join(" ", names)}";
            }

            public static bool Wanted(ActivitySource source)
            {
                wasIncomplete |= IsIncomplete();
                Work();
                foreach (var one in Elements())
                    Task.Run(() => { }).Wait();
                WorkAsync().GetAwaiter().GetResult();
                return source.Name.Length > 0;
            }

            public static void Work() => Console.Write("");

            public static IEnumerable<int> Elements()
            {
                yield return 1;
                yield return 2;
            }

            public static async Task WorkAsync() => await Task.CompletedTask;

            [AutoSpan.NoSpan]
            static bool IsIncomplete()
            {
                try
                {
                    _ = Activity.Current;
                    return false;
                }
                catch (NullReferenceException)
                {
                    return true;
                }
            }
        }
        """;

    // The sources that are made in that moment work afterwards.
    [Theory]
    [InlineData("<AutoSpan trivial=\"include\"><Include /></AutoSpan>")]
    [InlineData("<AutoSpan trivial=\"include\" parent=\"required\"><Include /></AutoSpan>")]
    [InlineData("<AutoSpan trivial=\"include\" parent=\"root\" recursion=\"suppress\"><Include /></AutoSpan>")]
    [InlineData("<AutoSpan trivial=\"include\" arguments=\"all\"><Include /></AutoSpan>")]
    [InlineData("<AutoSpan trivial=\"include\"><Event on=\"entry\" /></AutoSpan>")]
    [InlineData("<AutoSpan trivial=\"include\"><Event on=\"return\" /></AutoSpan>")]
    [Trait("Fault", "Z3")]
    public void AWovenShouldListenToMayBeTheFirstUseOfActivity(string configuration)
    {
        var folder = Scratch.Folder();
        var file = Path.Combine(folder, "Listening.dll");
        Assert.Empty(Compiler.Compile(file, Build.Release, ("Program", Source)));
        var woven = FodyHost.Weave(file, configuration, Path.Combine(folder, "woven"), Compiler.References);
        Assert.Empty(woven.Errors);

        var result = (string)new Isolated(woven.Path).Assembly.GetType("Program")!.GetMethod("Run")!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

        Assert.StartsWith("True True", result, StringComparison.Ordinal);
        if (configuration.Contains("<Include", StringComparison.Ordinal) && !configuration.Contains("required", StringComparison.Ordinal))
            Assert.EndsWith(" Program.Work Program.Work", result, StringComparison.Ordinal);
    }

    /// <summary>An assembly with an <c>Activity</c> and a runtime of its own, whose static fields nothing has set.</summary>
    sealed class Isolated : AssemblyLoadContext
    {
        public Isolated(string file) => Assembly = LoadFromAssemblyPath(file);

        public Assembly Assembly { get; }

        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "AutoSpan" => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AutoSpan.dll")),
            "System.Diagnostics.DiagnosticSource" => LoadFromAssemblyPath(typeof(Activity).Assembly.Location),
            _ => null
        };
    }
}
