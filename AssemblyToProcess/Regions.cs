using System;
using System.Collections.Generic;
using System.IO;

namespace AssemblyToProcess;

/// <summary>Protected regions of the method's own, which the span's region encloses.</summary>
public class Regions
{
    readonly List<string> log = [];

    [Run(0), Run(1), Run(2), Run(3)]
    public List<string> SeveralCatches(int kind)
    {
        try
        {
            log.Add("try");
            Fail(kind);
        }
        catch (ArgumentException exception)
        {
            log.Add(exception.Message);
        }
        catch (InvalidOperationException)
        {
            log.Add("invalid");
        }
        catch (Exception exception) when (exception.Message == "filtered")
        {
            log.Add("filtered");
        }
        finally
        {
            log.Add("finally");
        }

        return log;
    }

    [Run(0), Run(1), Run(9)]
    public string Nested(int kind)
    {
        try
        {
            try
            {
                try
                {
                    Fail(kind);
                    return "inner";
                }
                catch (ArgumentException)
                {
                    throw new InvalidOperationException("from catch");
                }
                finally
                {
                    log.Add("1");
                }
            }
            catch (InvalidOperationException exception) when (log.Count == 1)
            {
                return exception.Message + string.Concat(log);
            }
            finally
            {
                log.Add("2");
            }
        }
        finally
        {
            log.Add("3");
        }
    }

    // A leave across several levels, to a label outside.
    [Run(3), Run(30)]
    public int LeaveAcross(int limit)
    {
        var count = 0;
        foreach (var outer in new[] { 1, 2, 3 })
        {
            try
            {
                foreach (var inner in new List<int> { 1, 2, 3 })
                {
                    try
                    {
                        count += outer * inner;
                        if (count > limit)
                            goto end;
                    }
                    finally
                    {
                        count++;
                    }
                }
            }
            finally
            {
                count += 100;
            }
        }
    end:
        return count;
    }

    // What a filter throws is swallowed, and answers false.
    [Run]
    public string FilterThrows()
    {
        try
        {
            try
            {
                Fail(9);
                return "no";
            }
            catch (Exception exception) when (Explode(exception))
            {
                return "filtered";
            }
        }
        catch (Exception exception)
        {
            return "caught " + exception.Message;
        }
    }

    [Run(1), Run(9)]
    public void Escapes(int kind)
    {
        using var stream = new MemoryStream();
        lock (log)
        {
            try
            {
                Fail(kind);
            }
            catch (ArgumentException) when (kind > 100)
            {
                log.Add("never");
            }
            finally
            {
                stream.WriteByte(1);
            }
        }
    }

    // The region is all of the body: its first and its last instruction.
    [Run(false), Run(true)]
    public static void AllTry(bool fail)
    {
        try
        {
            if (fail)
                throw new NotSupportedException("all");
        }
        finally
        {
            GC.KeepAlive(fail);
        }
    }

    [Run]
    public static int OnlyThrows() => throw new NotImplementedException();

    // No return: the body ends in a throw within a handler.
    [Run]
    public static void EndsInHandler()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        catch (Exception exception)
        {
            throw new NotSupportedException("second", exception);
        }
    }

    [Run]
    public static void ThrowsInFinally()
    {
        try
        {
            throw new InvalidOperationException("first");
        }
        finally
        {
            Fail(9);
        }
    }

    [Run]
    public static string ThrowsInFinallyAndCatches()
    {
        try
        {
            try
            {
                throw new InvalidOperationException("first");
            }
            finally
            {
                Fail(1);
            }
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    static bool Explode(Exception exception) => throw new InvalidOperationException("in the filter of " + exception.Message);

    static void Fail(int kind)
    {
        switch (kind)
        {
            case 0: return;
            case 1: throw new ArgumentException("argument");
            case 2: throw new InvalidOperationException("invalid");
            case 3: throw new Exception("filtered");
            default: throw new Exception("other");
        }
    }
}
