using System.IO;
using System.Linq;
using AutoSpan.Distro;
using AutoSpan.Tests.DebugInformation;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Xunit;

namespace AutoSpan.Tests.Planning.Export;

/// <summary>Whether <c>export="auto"</c> starts AutoSpan.Distro in a program, and what is said where it does not.</summary>
public sealed class ExportTests
{
    private const string Configuration = "<AutoSpan export=\"auto\"><Include /></AutoSpan>";

    private const string Plain = "System.Console.WriteLine(args.Length); public static class Woven { public static void M() { System.Console.WriteLine(); } }";

    private static readonly string[] Packages =
    [
        typeof(AutoSpanDistro).Assembly.Location,
        typeof(TracerProviderBuilder).Assembly.Location,
        typeof(Sdk).Assembly.Location,
        typeof(IOpenTelemetryBuilder).Assembly.Location,
        typeof(AspNetCoreInstrumentationTracerProviderBuilderExtensions).Assembly.Location
    ];

    [Fact]
    public void AProgramStartsTheDistroFirstAndRegistersWhatItReferences()
    {
        var woven = Weave(Compile(Plain), isProjectFile: true);

        Assert.Empty(woven.Warnings.Concat(woven.Errors));
        using var module = ModuleDefinition.ReadModule(woven.Path);
        Assert.Equal(
            [
                "System.Void AutoSpan.Distro.WovenApi.EntryPoint::Start(System.String,System.Action`1<OpenTelemetry.Trace.TracerProviderBuilder>)",
                "System.Void System.Console::WriteLine(System.Int32)"
            ],
            CallsOf(module.EntryPoint));
        Assert.Equal("name=Compiled;version=0.0.0.0", module.EntryPoint.Body.Instructions[0].Operand);
        Assert.Equal(
            [
                "OpenTelemetry.Trace.TracerProviderBuilder OpenTelemetry.Trace.AspNetCoreInstrumentationTracerProviderBuilderExtensions::" +
                "AddAspNetCoreInstrumentation(OpenTelemetry.Trace.TracerProviderBuilder)"
            ],
            CallsOf(module.GetType("<AutoSpan>Export").Methods.Single()));
    }

    [Fact]
    public void AProgramThatHasNothingToWeaveStartsItToo()
    {
        using var module = ModuleDefinition.ReadModule(Weave(Compile("public static class P { private static void Main() { } }"), isProjectFile: true).Path);

        Assert.Contains("EntryPoint::Start", CallsOf(module.EntryPoint)[0]);
    }

    [Fact]
    public void WeavingASecondTimeStartsItOnce()
    {
        var once = Weave(Compile(Plain), isProjectFile: true);
        File.Copy(Path.ChangeExtension(Compile(Plain), "references"), Path.ChangeExtension(once.Path, "references"), overwrite: true);

        var twice = Weave(once.Path, isProjectFile: true);

        Assert.Contains("AS3002: Compiled.dll is already woven.", twice.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AProgramWithoutThePackageIsTold(bool isProjectFile)
    {
        var woven = Weave(Compile(Plain), isProjectFile, references: []);

        const string message = "AS7001: export=\"auto\" needs the package AutoSpan.Distro, which the project does not reference. " +
            "Add <PackageReference Include=\"AutoSpan.Distro\" />, or remove 'export'.";
        Assert.Contains(message, isProjectFile ? woven.Errors : woven.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ALibraryIsToldWhereItsOwnFileSaysIt(bool isProjectFile)
    {
        var woven = Weave(Compile("public class C { public void M() { System.Console.WriteLine(); } }", "/target:library"), isProjectFile);

        const string message = "AS7003: export=\"auto\" has no effect: Compiled is a library, and only a program can start the export. " +
            "Move 'export' to the FodyWeavers.xml of the program.";
        Assert.Contains(message, isProjectFile ? woven.Warnings : woven.Messages);
        Assert.Empty(woven.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ATestProjectStartsItOnlyIfItsOwnFileSaysSo(bool isProjectFile)
    {
        var woven = Weave(Compile(Plain), isProjectFile, constants: ["DEBUG", "AUTOSPAN_TEST_PROJECT"]);

        using var module = ModuleDefinition.ReadModule(woven.Path);
        Assert.Equal(isProjectFile, CallsOf(module.EntryPoint)[0].Contains("EntryPoint::Start", System.StringComparison.Ordinal));
        Assert.Empty(woven.Errors.Concat(woven.Warnings));
        Assert.Equal(
            !isProjectFile,
            woven.Messages.Contains("AS7004: export=\"auto\" has no effect: Compiled is a test project. " +
                "To export the spans of the tests, write export=\"auto\" in a FodyWeavers.xml beside the test project."));
    }

    [Theory]
    [InlineData("OpenTelemetry.Sdk.CreateTracerProviderBuilder();", "OpenTelemetry.Sdk.CreateTracerProviderBuilder")]
    [InlineData("using var s = OpenTelemetry.OpenTelemetrySdk.Create(b => { });", "OpenTelemetry.OpenTelemetrySdk.Create")]
    [InlineData("OpenTelemetry.OpenTelemetryBuilderSdkExtensions.WithTracing((OpenTelemetry.IOpenTelemetryBuilder)null);",
        "OpenTelemetry.OpenTelemetryBuilderSdkExtensions.WithTracing")]
    public void AProgramThatSetsUpOpenTelemetryItselfIsToldAndStartsNothing(string statement, string call)
    {
        var woven = Weave(Compile($"#line 7 \"Setup.cs\"\n{statement}\n{Plain}"), isProjectFile: true);

        Assert.Equal(
            $"AS7002: export=\"auto\" has no effect: Program sets up OpenTelemetry itself by calling {call}, and spans are not exported twice. " +
            "Remove 'export', or remove that set-up.",
            Assert.Single(woven.Warnings));
        using var module = ModuleDefinition.ReadModule(woven.Path);
        Assert.DoesNotContain(CallsOf(module.EntryPoint), name => name.Contains("EntryPoint::Start", System.StringComparison.Ordinal));
    }

    private static string Compile(string source, params string[] options) =>
        Compiler.Compile("Compiled", source, ["/target:exe", .. Packages.Select(package => "/r:" + package), .. options]);

    private static WovenFile Weave(string assembly, bool isProjectFile, string[]? references = null, string[]? constants = null)
    {
        var folder = Scratch.Folder();
        if (isProjectFile)
            File.WriteAllText(Path.Combine(folder, "FodyWeavers.xml"), $"<Weavers>{Configuration}</Weavers>");

        return FodyHost.Weave(assembly, Configuration, folder, [.. References.Of(assembly), .. references ?? Packages], constants: constants);
    }

    private static string[] CallsOf(MethodDefinition method) =>
    [
        .. method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>()
            .Where(called => called.Name != ".ctor")
            .Select(called => called.FullName)
            .Where(name => !name.StartsWith("System.Void <AutoSpan>", System.StringComparison.Ordinal))
    ];
}
