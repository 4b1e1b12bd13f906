using System;
using System.Reflection;
using AutoSpan.Tool.Hook;
using AutoSpan.Tool.Running;

/// <summary>What .NET calls before <c>Main</c>; it asks for this name, without a namespace. Whatever goes wrong here must not stop the program.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        // The children of the program are not run by the tool.
        Environment.SetEnvironmentVariable(HookVariables.StartupHooks, Environment.GetEnvironmentVariable(HookVariables.OriginalHooks));
        try
        {
            var here = typeof(StartupHook).Assembly.Location;
            var inside = new HookContext(here).LoadFromAssemblyPath(here);
            inside.GetType("AutoSpan.Tool.Hook.TraceStart")!.GetMethod("Start", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"autospan: the traces of this program cannot be shown: {(fault as TargetInvocationException)?.InnerException ?? fault}");
        }
    }
}
