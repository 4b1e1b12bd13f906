using System;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>What cannot be woven: one clear line, an exit code, the input as it was, and no output.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int, string> Inputs { get; } = new()
    {
        { "absent", ExitCode.BadInput, "does not exist" },
        { "text", ExitCode.BadInput, "is not a .NET assembly, or it is damaged" },
        { "empty", ExitCode.BadInput, "is not a .NET assembly, or it is damaged" },
        { "elf", ExitCode.BadInput, "is not a .NET assembly, or it is damaged" },
        { "cut", ExitCode.BadInput, "is not a .NET assembly, or it is damaged" },
        { "native", ExitCode.BadInput, "is a native program" },
        { "mixed", ExitCode.BadInput, "is a mixed-mode assembly" },
        { "ready-to-run", ExitCode.BadInput, "is a ready-to-run image" },
        { "reference", ExitCode.BadInput, "is a reference assembly" },
        { "woven", ExitCode.BadInput, "is already woven" },
        { "missing", ExitCode.Missing, "refers to Gone, which was not found. Give the file or its folder with --reference." }
    };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task ItIsOneLineAndNothingIsWritten(string input, int code, string said)
    {
        var file = Make(input);
        var before = StrangeProgram.ContentOf(_folder.Path);

        foreach (var arguments in new[] { ["weave", file, "--output", _folder["out"]], ["weave", file, "--in-place"], new[] { "explain", file } })
        {
            var line = (await Autospan.Run(arguments)).MustFail(code);

            Assert.StartsWith("autospan: ", line);
            Assert.Contains(said, line);
            Assert.Equal(before, StrangeProgram.ContentOf(_folder.Path));
            Assert.DoesNotContain(Directory.GetDirectories(_folder.Path), folder => folder != _folder["other"]);
        }
    }

    [Theory]
    [InlineData("<Weavers><AutoSpan></Weavers>", "(1,")]
    [InlineData("", "not well-formed XML")]
    [InlineData("<Weavers><Costura /></Weavers>", "has no element <AutoSpan>")]
    public async Task AMalformedConfigurationIsOneLine(string xml, string said)
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);
        var config = _folder.Write("bad.xml", xml);

        var line = (await Autospan.Run("weave", _folder["Parts.dll"], "-o", _folder["out"], "-c", config)).MustFail(ExitCode.Configuration);

        Assert.Contains(config, line);
        Assert.Contains(said, line);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task AFolderThatCannotBeWrittenIsOneLine()
    {
        StrangeProgram.Compile(_folder["Parts.dll"], StrangeProgram.Parts);

        // Nobody can write there, not even root.
        var line = (await Autospan.Run("weave", _folder["Parts.dll"], "-o", "/proc/autospan")).MustFail(ExitCode.FileSystem);

        Assert.Contains("/proc/autospan", line);
    }

    [Fact]
    public async Task AMissingReferenceCanBeGiven()
    {
        var file = Make("missing");

        (await Autospan.Run("weave", file, "-o", _folder["out"], "--reference", _folder["other"])).MustSucceed();

        Assert.True(File.Exists(_folder["out/Needs.dll"]));
    }

    [Theory]
    [InlineData("wave", "'wave' is not a command or option. Did you mean 'weave'?")]
    [InlineData("weave", "Required argument")]
    [InlineData("weave a.dll --colour", "'--colour' is not a command or option")]
    [InlineData("explain a.dll --format xml", "xml")]
    public async Task AWrongCommandLineIsOneLine(string line, string said) =>
        Assert.Contains(said, (await Autospan.Run(line.Split(' '))).MustFail(ExitCode.Usage));

    private string Make(string input)
    {
        var file = _folder["Parts.dll"];
        if (input == "absent")
            return file;

        StrangeProgram.Compile(file, StrangeProgram.Parts);
        var image = File.ReadAllBytes(file);
        switch (input)
        {
            case "text":
                return _folder.Write("Parts.dll", "using System;");
            case "empty":
                return _folder.Write("Parts.dll", "");
            case "elf":
                File.Copy(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libcoreclr.so"), file, overwrite: true);
                return file;
            case "cut":
                File.WriteAllBytes(file, image[..(image.Length / 2)]);
                return file;
            case "native":
                Patch(file, image, (headers, bytes) => bytes.AsSpan(OffsetOf(headers, 14), 8).Clear());
                return file;
            case "mixed":
                Patch(file, image, (headers, bytes) => bytes[headers.CorHeaderStartOffset + 16] &= 0xfe);
                return file;
            case "ready-to-run":
                File.Copy(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "System.Linq.dll"), file, overwrite: true);
                return file;
            case "reference":
                File.Copy(Compiler.ReferencesOf("Microsoft.NETCore.App").Single(one => Path.GetFileName(one) == "System.Linq.dll"), file, overwrite: true);
                return file;
            case "woven":
                Autospan.Run("weave", file, "--in-place").GetAwaiter().GetResult().MustSucceed();
                return file;
            default:
                Directory.CreateDirectory(_folder["other"]);
                StrangeProgram.Compile(_folder["other/Gone.dll"], "public class Gone { public int Here() => 1; }");
                StrangeProgram.Compile(
                    _folder["Needs.dll"], "public class Needs { public int It() { return new Gone().Here(); } }", references: [_folder["other/Gone.dll"]]);
                return _folder["Needs.dll"];
        }
    }

    private static int OffsetOf(PEHeaders headers, int index) =>
        headers.PEHeaderStartOffset + (headers.PEHeader!.Magic == PEMagic.PE32 ? 96 : 112) + (index * 8);

    private static void Patch(string file, byte[] image, Action<PEHeaders, byte[]> patch)
    {
        using var reader = new PEReader(new MemoryStream((byte[])image.Clone()));
        patch(reader.PEHeaders, image);
        File.WriteAllBytes(file, image);
    }
}
