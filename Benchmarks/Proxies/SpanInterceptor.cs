using System;
using Benchmarks.Cases;
using Castle.DynamicProxy;

namespace Benchmarks.Proxies;

/// <summary>The usual way to trace with Castle DynamicProxy: an interceptor around each call through an interface.</summary>
internal sealed class SpanInterceptor : IInterceptor
{
    private static readonly SpanAdvice s_advice = new("Benchmarks.Proxies", nameof(Proxied));

    public void Intercept(IInvocation invocation)
    {
        var activity = s_advice.Start(invocation.Method.Name, invocation.Arguments);
        try
        {
            invocation.Proceed();
            SpanAdvice.End(activity, invocation.ReturnValue);
        }
        catch (Exception exception)
        {
            SpanAdvice.Fail(activity, exception);
            throw;
        }
    }
}
