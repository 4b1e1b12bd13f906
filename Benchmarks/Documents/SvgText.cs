using System.Security;

namespace Benchmarks.Documents;

/// <summary>The parts that charts share.</summary>
internal static class SvgText
{
    /// <summary>The beginning of an image, with its title.</summary>
    public static string Begin(int width, int height, string title) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n"
        + $"<title>{SecurityElement.Escape(title)}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n{At(10, 20, title)}\n";

    /// <summary>A text that begins at a point.</summary>
    public static string At(int x, int y, string text) => $"<text x=\"{x}\" y=\"{y}\" fill=\"#222\">{SecurityElement.Escape(text)}</text>";
}
