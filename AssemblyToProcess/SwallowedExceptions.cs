using System;
using System.Collections.Generic;

namespace AssemblyToProcess;

/// <summary>
/// Exceptions that pass the filters of methods, up to a handler outside, and never arrive: a <c>finally</c> further in replaces them by others, which
/// are caught in there. So another exception that was under way already goes on.
/// </summary>
public class SwallowedExceptions
{
    // The second exception has found its handler outside of this method, and so has passed it, when the third replaces it.
    [Run]
    public void InFinally()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            try
            {
                try
                {
                    throw new NotSupportedException("second");
                }
                finally
                {
                    Argument("third");
                }
            }
            catch (ArgumentException)
            {
            }
        }
    }

    // The second exception passes all of these, up to the handler of whoever calls them.
    [Run(Spans = 3)]
    public void FurtherIn() => Calls();

    [Run(Spans = 2)]
    public void Calls()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            Swallows();
        }
    }

    [Run(Spans = 2)]
    public void Cancels()
    {
        try
        {
            throw new OperationCanceledException("first");
        }
        finally
        {
            Swallows();
        }
    }

    // In an iterator the block is a method of its own, which its Dispose calls.
    [Run(Spans = 3)]
    public void Enumerates()
    {
        foreach (var element in Elements())
            Console.Out.Flush();
    }

    public IEnumerable<int> Elements()
    {
        try
        {
            yield return 1;
            throw new InvalidOperationException("first");
        }
        finally
        {
            Swallows();
        }
    }

    // The block is entered again and again while the first exception is on its way, and has another such block in it.
    [Run(Spans = 9)]
    public void OftenInFinally()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            var round = 0;
            do
            {
                try
                {
                    Swallows();
                }
                finally
                {
                    Swallows();
                }
            }
            while (++round < 4);
        }
    }

    // The first one passes this method, and so do all the others, which are thrown while it is under way.
    [Run(60, Spans = 63)]
    public void CallsFromDeep(int depth) => FromDeep(depth);

    [Run(60, Spans = 62)]
    public void FromDeep(int depth)
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            Deeper(depth);
        }
    }

    public void Deeper(int depth)
    {
        try
        {
            try
            {
                throw new NotSupportedException("second");
            }
            finally
            {
                if (depth > 0)
                    Deeper(depth - 1);
                Argument("third");
            }
        }
        catch (ArgumentException)
        {
        }
    }

    // Each round lets one exception pass that never leaves; the last one does.
    [Run(30)]
    public void InALoop(int rounds)
    {
        while (rounds-- > 0)
        {
            try
            {
                try
                {
                    throw new NotSupportedException("swallowed");
                }
                finally
                {
                    Argument("caught");
                }
            }
            catch (ArgumentException)
            {
            }
        }

        throw new InvalidOperationException("last");
    }

    // The exception that is replaced is thrown again later, and then it does leave.
    [Run(Spans = 2)]
    public void ThrowsAgain() => ThrowAgain(new InvalidOperationException("first"));

    // Its handler is here: this span it does not cross.
    [Run(Spans = 2)]
    public string CatchesAgain()
    {
        try
        {
            ThrowAgain(new InvalidOperationException("first"));
            return "none";
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    public void ThrowAgain(Exception exception)
    {
        try
        {
            try
            {
                throw exception;
            }
            finally
            {
                Argument("second");
            }
        }
        catch (ArgumentException)
        {
        }

        throw exception;
    }

    [Run]
    public string Swallows()
    {
        try
        {
            try
            {
                throw new NotSupportedException("second");
            }
            finally
            {
                Argument("third");
            }
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    static void Argument(string message) => throw new ArgumentException(message);
}
