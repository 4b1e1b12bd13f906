using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Tests.Differential.Programs;

/// <summary>A generated program: a class named after its seed, with a method <c>Run</c>.</summary>
/// <param name="Seed">Gives this very program again.</param>
/// <param name="Members">Declarations of the class, then of each nested type.</param>
/// <param name="Entry">The body of <c>Run</c>.</param>
internal sealed record Generated(long Seed, IReadOnlyList<TypeText> Members, Body Entry)
{
    public string Name => NameOf(Seed);

    public static string NameOf(long seed) => "P" + seed.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('-', 'm');

    /// <summary>The source.</summary>
    /// <param name="expected">True for the program that also says which spans there should be.</param>
    public string Source(bool expected)
    {
        var writer = new SourceWriter(expected);
        foreach (var space in new[] { "System", "System.Collections.Generic", "System.Threading.Tasks", "AutoSpan.Tests.Differential.Library" })
            writer.Line($"using {space};");
        writer.Line("using L = AutoSpan.Tests.Differential.Library.Journal;");
        writer.Line("public class " + Name);
        writer.Open();
        writer.Write("public static async Task<int> Run()", Entry);
        foreach (var type in Members)
            type.Write(writer);
        writer.Close();
        return writer.ToString();
    }

    /// <summary>Every block of statements there is, outer ones first.</summary>
    public IEnumerable<Block> Blocks => Members.SelectMany(type => type.Members).Prepend([Entry]).SelectMany(In);

    static IEnumerable<Block> In(IReadOnlyList<object> parts)
    {
        foreach (var block in parts.Select(part => part as Block ?? (part as Body)?.Block).OfType<Block>())
        {
            yield return block;
            foreach (var inner in block.Statements.SelectMany(statement => In(statement.Parts)))
                yield return inner;
        }
    }
}

/// <summary>A type in a generated program.</summary>
/// <param name="Header">The declaration up to the brace; null for the program's own class.</param>
/// <param name="Members">The lines and bodies of each member.</param>
internal sealed record TypeText(string? Header, IReadOnlyList<IReadOnlyList<object>> Members)
{
    public void Write(SourceWriter writer)
    {
        if (Header is not null)
        {
            writer.Line(Header);
            writer.Open();
        }

        foreach (var member in Members)
            writer.Write([.. member]);
        if (Header is not null)
            writer.Close();
    }
}
