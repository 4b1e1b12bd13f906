using System;
using System.Threading;

namespace AssemblyToProcess;

/// <summary>Exceptions that cross spans, unchanged, thrown again, wrapped, or replaced on their way.</summary>
public class Exceptions
{
    [Run]
    public void Throw() => throw new InvalidOperationException("thrown");

    [Run(Spans = 2)]
    public void Crosses() => Throw();

    [Run(Spans = 3)]
    public void CrossesTwice() => Crosses();

    [Run(Spans = 2)]
    public void Rethrows()
    {
        try
        {
            Throw();
        }
        catch (InvalidOperationException)
        {
            throw;
        }
    }

    [Run(Spans = 2)]
    public void RethrowsAnew()
    {
        try
        {
            Throw();
        }
        catch (InvalidOperationException exception)
        {
            throw exception;
        }
    }

    [Run(Spans = 2)]
    public void Wraps()
    {
        try
        {
            Throw();
        }
        catch (InvalidOperationException exception)
        {
            throw new ApplicationException("wrapped", exception);
        }
    }

    [Run(Spans = 2)]
    public string Catches()
    {
        try
        {
            Throw();
            return "none";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    // The first exception passes this method's frame in the search for a handler, but it is the second that leaves it.
    [Run]
    public void Replaces()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            Argument("second");
        }
    }

    // The first exception finds its handler outside; on its way there the second replaces it and is caught as well.
    [Run(Spans = 2)]
    public string ReplacedAndCaught()
    {
        try
        {
            Replaces();
            return "none";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }

    // The finally runs to its end: it throws and catches an exception of its own while the first is under way.
    [Run]
    public void CatchesInFinally()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            try
            {
                Argument("second");
            }
            catch (ArgumentException)
            {
            }
        }
    }

    // The finally calls a woven method that fails and catches that: one more span while the first exception is under way.
    [Run(Spans = 2)]
    public void CallsInFinally()
    {
        try
        {
            Argument("first");
        }
        finally
        {
            try
            {
                Throw();
            }
            catch (InvalidOperationException)
            {
            }
        }
    }

    [Run]
    public void Cancels() => throw new OperationCanceledException("cancelled");

    [Run]
    public void CancelsWithToken() => new CancellationToken(true).ThrowIfCancellationRequested();

    [Run(Spans = 2)]
    public void CancelsInside() => Cancels();

    [Run]
    public void ThrowsUnprintable() => throw new UnprintableException();

    [Run(0)]
    public int DividesBy(int divisor) => 100 / divisor;

    [Run(new object?[] { null })]
    public int Dereferences(string? text) => text!.Length;

    [Run(3)]
    public object Casts(object value) => (string)value;

    // A caller's filter runs before the callee's finally: the span of the callee is current then.
    [Run(Spans = 2)]
    public string CaughtByFilter()
    {
        try
        {
            Throw();
            return "none";
        }
        catch (Exception exception) when (exception.Message == "thrown")
        {
            return "filter";
        }
    }

    [Run(Spans = 3)]
    public string ThrowsTheSameTwice()
    {
        var exception = new InvalidOperationException("same");
        return Try(exception) + Try(exception);
    }

    public void Throws(Exception exception) => throw exception;

    string Try(Exception exception)
    {
        try
        {
            Throws(exception);
            return "none";
        }
        catch (Exception caught)
        {
            return caught.Message;
        }
    }

    static void Argument(string message) => throw new ArgumentException(message);

    /// <summary>An exception of which nothing can be read.</summary>
    sealed class UnprintableException : Exception
    {
        public override string Message => throw new InvalidOperationException("no message");

        public override string ToString() => throw new InvalidOperationException("no text");
    }
}
