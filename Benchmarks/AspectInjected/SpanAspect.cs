using System;
using System.Diagnostics;
using System.Threading.Tasks;
using AspectInjector.Broker;

namespace Benchmarks.AspectInjected;

/// <summary>The usual way to trace with AspectInjector: advice around the method that starts an Activity.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(SpanAspect))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpanAspect : Attribute
{
    private static readonly ActivitySource s_source = new("Benchmarks.AspectInjected");

    [Advice(Kind.Around, Targets = Target.Method)]
    public object Trace(
        [Argument(Source.Name)] string name,
        [Argument(Source.Arguments)] object[] arguments,
        [Argument(Source.Target)] Func<object[], object> target)
    {
        var activity = s_source.StartActivity(name);
        try
        {
            var result = target(arguments);
            if (result is Task { IsCompleted: false } task)
                _ = EndLater(task, activity);
            else
                activity?.Dispose();

            return result;
        }
        catch (Exception exception)
        {
            activity?.AddException(exception);
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            activity?.Dispose();
            throw;
        }
    }

    private static async Task EndLater(Task task, Activity? activity)
    {
        await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        activity?.Dispose();
    }
}
