using System.Collections.Generic;

namespace AutoSpan.Tests.Differential;

/// <summary>
/// Programs that were once not as if unwoven, and others that a mistake in the weaver would break first. Each is the body of a class <c>Program</c>
/// with a method <c>Run</c>.
/// </summary>
internal static class Found
{
    public static readonly IReadOnlyDictionary<string, string> Programs = new Dictionary<string, string>
    {
        ["an exception out of a finally has two frames of its method, the outer one with the line of the first sequence point"] =
            """
            static void Throws(int x)
            {
                try { }
                finally { if (x == 1) throw Errors.Of(0, 1); }
            }

            public static async Task<int> Run()
            {
                await Task.Yield();
                try { Throws(1); } catch (Exception e) { L.Caught(2, e); }
                return 1;
            }
            """,

        ["Release keeps a closure over a constructor's parameter on the stack while the base constructor is called"] =
            """
            Program(int x)
            {
                Func<int, int> f = y => x + y;
                L.Note(1, f(2));
            }

            public static async Task<int> Run()
            {
                await Task.Yield();
                new Program(3);
                return 1;
            }
            """,

        ["a finally replaces an exception that would have passed by one that is caught"] =
            """
            static int Replaces()
            {
                try
                {
                    try { throw Errors.Of(2, 1); }
                    finally { if (L.Go()) throw Errors.Of(0, 2); }
                }
                catch (FirstException e) { L.Caught(3, e); }

                return 4;
            }

            public static async Task<int> Run()
            {
                await Task.Yield();
                try { return Replaces(); } catch (SecondException) { return 5; }
            }
            """,

        ["an exception is replaced and caught in a finally, while another that is no error is under way"] =
            """
            static Task Cancelled()
            {
                try { if (L.Go()) throw Errors.Of(4, 1); }
                finally { L.Note(2, Swallows()); }
                return Awaits.Cancelled();
            }

            static int Swallows()
            {
                try
                {
                    try { throw Errors.Of(3, 3); }
                    finally { if (L.Go()) throw Errors.Of(1, 4); }
                }
                catch (FirstException e) { L.Caught(5, e); }
                return 7;
            }

            public static async Task<int> Run()
            {
                try { await Cancelled(); return 8; } catch (OperationCanceledException) { return 9; }
            }
            """,

        ["an asynchronous iterator that is disposed before its first element"] =
            """
            static async IAsyncEnumerable<int> Items()
            {
                try { yield return L.Note(1, 1); await Task.Yield(); yield return 2; }
                finally { L.Note(2, 2); }
            }

            public static async Task<int> Run()
            {
                await Items().GetAsyncEnumerator().DisposeAsync();
                return await Sequences.SumAsync(Items(), 0) + await Sequences.SumAsync(Items(), 1);
            }
            """
    };

    /// <summary>Of some programs, the same with the spans that are expected of them; of the others only the balance of spans is asked for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Expected = new Dictionary<string, string>
    {
        ["Release keeps a closure over a constructor's parameter on the stack while the base constructor is called"] =
            """
            Program(int x)
            {
                var frame = Frame.Enter("Program.ctor");
                Func<int, int> f = y =>
                {
                    var lambda = Frame.Enter("Program.ctor.lambda");
                    try { return x + y; } finally { lambda.Exit(); }
                };
                L.Note(1, f(2));
                frame.Exit();
            }

            public static async Task<int> Run()
            {
                var frame = Frame.Enter("Program.Run");
                await Task.Yield();
                new Program(3);
                frame.Exit();
                return 1;
            }
            """,

        ["an exception is replaced and caught in a finally, while another that is no error is under way"] =
            """
            static Task Cancelled()
            {
                var frame = Frame.Enter("Program.Cancelled");
                try
                {
                    try { if (L.Go()) throw Errors.Of(4, 1); }
                    finally { L.Note(2, Swallows()); }
                    return frame.Hand(Awaits.Cancelled());
                }
                catch (Exception left) { frame.Left(left); frame.Exit(); throw; }
            }

            static int Swallows()
            {
                var frame = Frame.Enter("Program.Swallows");
                try
                {
                    try { throw Errors.Of(3, 3); }
                    finally { if (L.Go()) throw Errors.Of(1, 4); }
                }
                catch (FirstException e) { L.Caught(5, e); }
                frame.Exit();
                return 7;
            }

            public static async Task<int> Run()
            {
                var frame = Frame.Enter("Program.Run");
                try
                {
                    try { await Cancelled(); return 8; } catch (OperationCanceledException) { return 9; }
                }
                finally { frame.Exit(); }
            }
            """
    };

    public static string Source(string program) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using AutoSpan.Tests.Differential.Library;
        using L = AutoSpan.Tests.Differential.Library.Journal;

        public class Program
        {
        {{program}}
        }
        """;
}
