using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Exceptions of which nothing can be read, thrown through every shape of method.</summary>
public class UnreadableExceptions
{
    public void Throw(Exception exception) => throw exception;

    public async Task ThrowAsync(Exception exception)
    {
        await Task.Yield();
        throw exception;
    }

    public async ValueTask<int> ThrowValueAsync(Exception exception) => throw exception;

    public Task Faulted(Exception exception) => Task.FromException(exception);

    public Task FaultedLater(Task gate, Exception exception) => gate.ContinueWith(_ => Task.FromException(exception)).Unwrap();

    public IEnumerable<int> Sequence(Exception exception)
    {
        yield return 1;
        throw exception;
    }

#if NET
    public async IAsyncEnumerable<int> AsyncSequence(Exception exception)
    {
        yield return 1;
        await Task.Yield();
        throw exception;
    }
#endif

    /// <summary>Its texts throw, and what else can be overridden.</summary>
    public class Unreadable : Exception
    {
        public override string Message => throw new InvalidOperationException("no message");

        public override IDictionary Data => throw new InvalidOperationException("no data");

        public override string ToString() => throw new InvalidOperationException("no text");

        public override bool Equals(object? other) => throw new InvalidOperationException("no equality");

        public override int GetHashCode() => throw new InvalidOperationException("no hash code");
    }

    /// <summary>Not even its stack trace can be had.</summary>
    public sealed class Traceless : Unreadable
    {
        public override string StackTrace => throw new InvalidOperationException("no stack trace");
    }

    /// <summary>Message and text are null, against all rules.</summary>
    public sealed class Nothing : Exception
    {
        public override string Message => null!;

        public override string ToString() => null!;
    }

    /// <summary>Its text is made by woven code.</summary>
    public sealed class Woven : Exception
    {
        public override string Message => new Loops().Sum(3) + "";

        public override string ToString() => "text " + new Loops().Sum(4);
    }
}
