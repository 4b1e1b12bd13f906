using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace AutoSpan.CaseRunner;

/// <summary>
/// CaseRunner &lt;assembly&gt; &lt;folder of its dependencies&gt; observed|unobserved [&lt;the last case to leave out&gt;]
/// prints what each <c>[Run]</c> did, one fact a line. The line of a case is printed before its call, so that a crash can be attributed.
/// </summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        // .NET Framework has another default, unless the OpenTelemetry SDK is there.
        Activity.DefaultIdFormat = ActivityIdFormat.W3C;
        Activity.ForceDefaultIdFormat = true;
        AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) => Beside(arguments[1], wanted.Name);

        var cases = Case.Of(Assembly.LoadFrom(arguments[0]));
        if (arguments.Length > 3)
            cases = [.. cases.SkipWhile(one => one.Name != arguments[3]).Skip(1)];
        foreach (var one in cases)
        {
            Lines.Write("case", one.Name);
            if (arguments[2] == "observed")
                await Observed(one);
            else
                await one.Run(Nothing);
        }

        Lines.Write("done");
    }

    private static async Task Observed(Case one)
    {
        using var spans = new SpanLog();
        using (new Activity("caller").Start())
            await one.Run(spans.Running);
        // What was awaited may have gone on inside of the method that completed it, whose span must end now.
        await Task.Yield();
        spans.Print();
    }

    private static string[] Nothing() => [];

    private static Assembly? Beside(string folder, string name)
    {
        var file = Path.Combine(folder, new AssemblyName(name).Name + ".dll");
        return File.Exists(file) ? Assembly.LoadFrom(file) : null;
    }
}
