using System;
using AspectInjector.Broker;

namespace Benchmarks.Cases;

/// <summary>The usual way to trace with AspectInjector: advice around the method that starts an Activity.</summary>
[Aspect(Scope.Global)]
[Injection(typeof(SpanAspect))]
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpanAspect : Attribute
{
    private static readonly SpanAdvice s_advice = new("Benchmarks.AspectInjected", nameof(InjectedMethods));

    [Advice(Kind.Around, Targets = Target.Method)]
    public object Trace(
        [Argument(Source.Name)] string name,
        [Argument(Source.Arguments)] object[] arguments,
        [Argument(Source.Target)] Func<object[], object> target)
    {
        var activity = s_advice.Start(name, arguments);
        try
        {
            var result = target(arguments);
            SpanAdvice.End(activity, result);
            return result;
        }
        catch (Exception exception)
        {
            SpanAdvice.Fail(activity, exception);
            throw;
        }
    }
}
