using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace AssemblyToProcess;

/// <summary>Callers of extension members, of methods as ever and of the members of extension blocks.</summary>
public class Extensions
{
    [Run(Spans = 2)]
    public string Classic() => "text".Doubled();

    [Run("text", Spans = 2)]
    public string Method(string text) => text.Repeated(3);

    [Run("text", Spans = 2)]
    public string StaticMethod(string text) => string.Joined(text, "more");

    [Run]
    public int Properties() => "four".Half + string.Limit;

    [Run(Spans = 2)]
    public int Generic() => new[] { 1, 2, 3 }.Strides(2).Sum();

    [Run(Spans = 2)]
    public async Task<int> Asynchronous() => await "text".LengthLater();

    [Run]
    public string Throws()
    {
        try
        {
            return "".Half + "";
        }
        catch (System.ArgumentException exception)
        {
            return exception.Message;
        }
    }
}

public static class TextExtensions
{
    public static string Doubled(this string text) => text + text;

    extension(string text)
    {
        public int Half => text.Length == 0 ? throw new System.ArgumentException("nothing to halve") : text.Length / 2;

        public string Repeated(int times) => string.Concat(Enumerable.Repeat(text, times));

        public async Task<int> LengthLater()
        {
            await Task.Yield();
            return text.Length;
        }
    }

    extension(string)
    {
        public static int Limit => 40;

        public static string Joined(string one, string other) => one + "+" + other;
    }

    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<T> Strides(int stride)
        {
            var place = 0;
            foreach (var item in items)
                if (place++ % stride == 0)
                    yield return item;
        }
    }
}
