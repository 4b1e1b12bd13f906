using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AssemblyToProcess;

/// <summary>Constructors whose parts fail, each in its turn: argument, field initialiser, base, body.</summary>
public class ConstructorFailures
{
    [Run("argument"), Run("field"), Run("base"), Run("body"), Run("none", Spans = 2)]
    public string Fails(string place)
    {
        try
        {
            return Make(place).ToString()!;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message;
        }
    }

    [Run("argument"), Run("field"), Run("base"), Run("body")]
    public string Escapes(string place) => Make(place).ToString()!;

    // What is current in each part.
    public List<string> Current() => new Whole("none").Seen;

    [Run]
    public string StaticConstructorEscapes() => StaticallyBroken.Text;

    public WeakReference Finalizable(Action onFinalize) => new(new Finalized(onFinalize));

    // Inlined, it would be missing in stack traces as soon as the JIT optimizes, and that depends on how often which copy was called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static Whole Make(string place) => place == "field" ? Whole.WithBrokenField() : new Whole(place);

    public class Part
    {
        public List<string> Seen { get; } = [];

        public Part(string place)
        {
            See("base");
            if (place == "base")
                throw new InvalidOperationException(place);
        }

        protected void See(string part) => Seen.Add(part + " " + Activity.Current?.OperationName);
    }

    public class Whole : Part
    {
        [ThreadStatic]
        static string? failing;

        readonly string field = failing == "field" ? throw new InvalidOperationException(failing) : Activity.Current?.OperationName + "";

        public Whole(string place)
            : base(Argument(place))
        {
            Seen.Insert(0, "field " + field);
            See("body");
            if (place == "body")
                throw new InvalidOperationException(place);
        }

        static string Argument(string place) => place == "argument" ? throw new InvalidOperationException(place) : place;

        internal static Whole WithBrokenField()
        {
            failing = "field";
            try
            {
                return new Whole("field");
            }
            finally
            {
                failing = null;
            }
        }

        public override string ToString() => string.Join(",", Seen.Count);
    }

    static class StaticallyBroken
    {
        public static readonly string Text;

        static StaticallyBroken()
        {
            Text = "text";
            throw new InvalidOperationException("static constructor");
        }
    }

    class Finalized(Action onFinalize)
    {
        ~Finalized() => onFinalize();
    }
}
