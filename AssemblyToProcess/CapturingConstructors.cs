using System;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>
/// Constructors in which a lambda captures a parameter: its closure is made before the base constructor is called. In Release it waits on the evaluation stack
/// while the body uses it with nothing else below.
/// </summary>
public class CapturingConstructors
{
    [Run]
    public string OneUse() => new Once(3).Text;

    [Run]
    public string Several() => new Changing(4).Text;

    [Run]
    public string WithBaseArgument() => new Derived("derived", 5).Text;

    [Run]
    public string InGenericTypes() => new Outer<string>.Inner<int>("one", 2).Text;

    [Run]
    public string CallsAnother() => new Chained(6).Text;

    [Run]
    public string WithFields() => new Fields(7).Text;

    [Run]
    public string WithPresets() => new Preset(8).Text;

    [Run(1), Run(9)]
    public string ReturnsEarly(int number) => new Returning(number).Text;

    [Run]
    public string InARegion() => new Guarded(8).Text;

    [Run(0), Run(5)]
    public string Throws(int divisor) => new Dividing(divisor).Text;

    [Run]
    public Task<string> Asynchronous() => new Waiting("later").Later;

    [Run(Spans = 2)]
    public int Primary() => new WithPrimary(9).Doubled();

    public class Noted
    {
        [ThreadStatic]
        static string? said;

        public Noted()
            : this("base")
        {
        }

        protected Noted(string text) => said = text;

        public string Text => said!;

        // Static, so that there is no object on the evaluation stack below the closure.
        protected static void Say(object? value) => said += " " + value;
    }

    class Once : Noted
    {
        public Once(int number)
        {
            Func<int, int> add = other => number + other;
            Say(add(1) + add(2));
        }
    }

    class Changing : Noted
    {
        public Changing(int number)
        {
            Action change = () =>
            {
                number++;
                Say(Text.Length);
            };
            change();
            change();
            Say(number);
        }
    }

    class Derived : Noted
    {
        public Derived(string text, int number)
            : base(number > 4 ? text + number : "few")
        {
            Func<string> show = () => text + number;
            Say(show());
            Say(text);
        }
    }

    class Outer<TOuter>
    {
        public class Inner<TInner> : Noted
        {
            public Inner(TOuter outer, TInner inner)
            {
                Func<(TOuter, TInner)> pair = () => (outer, inner);
                Say(pair());
                Say(outer);
            }
        }
    }

    class Chained : Noted
    {
        public Chained(int number)
            : this(number, "text" + number)
        {
            number++;
            Action note = () => Say(number);
            note();
            note();
        }

        Chained(int number, string text)
            : base(text) => Say(number);
    }

    class Fields : Noted
    {
        readonly string first = "first";
        readonly int[] second = [1, 2];

        public Fields(int number)
        {
            Func<string> all = () => first + number + second.Length;
            Say(all());
        }
    }

    // Nothing is on the stack in the end: an accessor with 'init' returns nothing, but says so in words of its own.
    class Preset : Noted
    {
        readonly PresetOptions options = new() { Limit = 3, Name = "preset" };

        public Preset(int number) => Say(options.Name + (options.Limit + number));
    }

    class Returning : Noted
    {
        public Returning(int number)
        {
            number += 2;
            Say(number);
            Func<int> read = () => number;
            if (read() > 4)
                return;
            Say(read());
        }
    }

    class Guarded : Noted
    {
        public Guarded(int number)
        {
            Func<int> read = () => number;
            try
            {
                Say(read());
            }
            finally
            {
                Say(Text.Length);
            }
        }
    }

    class Dividing : Noted
    {
        public Dividing(int divisor)
        {
            Say(divisor);
            Func<int, int> divide = number => number / divisor;
            Say(divide(10));
        }
    }

    class Waiting : Noted
    {
        public Waiting(string text)
        {
            Func<Task<string>> wait = async () =>
            {
                await Task.CompletedTask;
                return text;
            };
            Later = wait();
        }

        public Task<string> Later { get; }
    }

    class WithPrimary(int number) : Noted(number + "")
    {
        readonly Func<int> twice = () => number * 2;

        public int Doubled() => twice() + number;
    }
}

/// <summary>What can only be set where it is made.</summary>
public class PresetOptions
{
    public int Limit { get; init; }

    public string? Name { get; init; }
}
