using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Calls into the generic types below.</summary>
public class Generics
{
    [Run(Spans = 3)]
    public string MethodInType()
    {
        var box = new Box<string>();
        box.Put("text");
        return box.Pair(7);
    }

    [Run(Spans = 2)]
    public string NestedInType() => new Box<int>.Lid<string>().Describe(1, "lid", 2.5);

    [Run(Spans = 2)]
    public int Struct() => Constrained.OfStruct(5);

    [Run(Spans = 2)]
    public object? Class() => Constrained.OfClass<string>(null);

    [Run(Spans = 2)]
    public List<int> New() => Constrained.OfNew<List<int>>();

    [Run(Spans = 2)]
    public int Comparable() => Constrained.OfInterface("b", "a");

    [Run(Spans = 2)]
    public int Unmanaged() => Constrained.OfUnmanaged(1L);

    [Run(Spans = 2)]
    public string NotNull() => Constrained.OfNotNull(3);

    [Run(Spans = 2)]
    public string Enums() => Constrained.OfEnum(DayOfWeek.Friday);

    [Run(Spans = 2)]
    public string Delegates() => Constrained.OfDelegate<Func<int>>(() => 3);

    [Run(Spans = 2)]
    public object Naked() => Constrained.OfNaked<string, object>("derived");

    [Run(Spans = 3)]
    public string Throws()
    {
        try
        {
            return new Box<Guid>().Fail<int>(new KeyNotFoundException("generic"));
        }
        catch (KeyNotFoundException exception)
        {
            return Constrained.OfNotNull(exception.Message);
        }
    }

    [Run(Spans = 2)]
    public async Task<string> Asynchronous() => await new Box<string>().PairLater(8);

    [Run(Spans = 2)]
    public async Task<int> AsynchronousInNested() => await new Box<int>.Lid<string>().Later(new[] { 1, 2 }, "x");

    [Run(Spans = 2)]
    public Task<string> TaskOf() => new Box<string>().Forward(Task.FromResult("same"));

    [Run(Spans = 2)]
    public string Variance()
    {
        IProducer<object> producer = new TextProducer();
        return producer.Produce() + "";
    }

#if NET
    [Run(Spans = 5)]
    public int StaticAbstract() => Calculations.Total<Metres>([new Metres(1), new Metres(2)]);

    [Run(Spans = 2)]
    public string DefaultInterfaceMember() => ((IGreeter)new Greeter()).Greet();

    [Run(Spans = 2)]
    public int AllowsRefStruct() => Calculations.Length<ReadOnlySpan<char>>("four".AsSpan());
#endif
}

public class Box<T>
{
    T? item;

    public void Put(T value) => item = value;

    public string Pair<TOther>(TOther other)
    {
        var text = item + "/" + other;
        foreach (var one in new[] { other })
            text += typeof(T).Name + typeof(TOther).Name + one;
        return text;
    }

    public string Fail<TOther>(Exception exception)
    {
        try
        {
            throw exception;
        }
        finally
        {
            item = default;
        }
    }

    public async Task<string> PairLater<TOther>(TOther other)
    {
        await Task.Yield();
        return typeof(T).Name + other;
    }

    public Task<T> Forward(Task<T> task) => task;

    public class Lid<TLid>
    {
        public string Describe<TMore>(T item, TLid lid, TMore more) => $"{item} {lid} {more} {typeof(TMore).Name}";

        public async ValueTask<int> Later<TMore>(TMore more, TLid lid) where TMore : IEnumerable<T>
        {
            await Task.Yield();
            return more.Count() + (lid is null ? 0 : 1);
        }
    }
}

public static class Constrained
{
    public static T OfStruct<T>(T value) where T : struct => value;

    public static T? OfClass<T>(T? value) where T : class => value;

    public static T OfNew<T>() where T : ICollection<int>, new()
    {
        var made = new T();
        made.Add(3);
        return made;
    }

    // A constrained call: the prefix stays with its instruction.
    public static int OfInterface<T>(T one, T other) where T : IComparable<T> => one.CompareTo(other);

    public static unsafe int OfUnmanaged<T>(T value) where T : unmanaged => sizeof(T);

    public static string OfNotNull<T>(T value) where T : notnull => value.ToString() + value.GetHashCode().ToString().Length;

    public static string OfEnum<T>(T value) where T : struct, Enum => value.ToString();

    public static string OfDelegate<T>(T value) where T : Delegate => value.DynamicInvoke() + "";

    public static TBase OfNaked<T, TBase>(T value) where T : TBase => value;
}

public interface IProducer<out T>
{
    T Produce();
}

public class TextProducer : IProducer<string>
{
    public string Produce() => "produced";
}

#if NET
public interface IMeasure<TSelf> where TSelf : IMeasure<TSelf>
{
    static abstract TSelf Zero { get; }

    static abstract TSelf Add(TSelf one, TSelf other);

    static virtual int Convert(TSelf value) => -1;
}

public readonly record struct Metres(int Count) : IMeasure<Metres>
{
    public static Metres Zero => new(0);

    static Metres IMeasure<Metres>.Add(Metres one, Metres other) => new(one.Count + other.Count);

    static int IMeasure<Metres>.Convert(Metres value) => value.Count;
}

public static class Calculations
{
    public static int Total<T>(T[] values) where T : IMeasure<T>
    {
        var sum = T.Zero;
        foreach (var value in values)
            sum = Sum(sum, value);
        return T.Convert(sum);
    }

    public static int Length<T>(T value) where T : allows ref struct => typeof(T).Name.Length;

    static T Sum<T>(T one, T other) where T : IMeasure<T> => T.Add(one, other);
}

public interface IGreeter
{
    string Name { get; }

    string Greet() => "hello " + Name;
}

public class Greeter : IGreeter
{
    public string Name => "greeter";
}
#endif
