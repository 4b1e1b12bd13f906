using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace AutoSpan.Foreign;

/// <summary>Runs the tests of another repository plain, woven, and woven with a listener, and prints which of them differ.</summary>
internal static class Program
{
    private const string Purpose = "Runs the tests of another repository plain, woven, and woven with a listener, and prints which of them differ.";

    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The repository, checked out. It is copied and not changed." };
    private static readonly Option<string> Tests = new("--tests") { Description = "The test project, relative to the repository.", Required = true };
    private static readonly Option<string> Framework = new("--framework", "-f")
    {
        Description = "The target framework that is built and run.",
        DefaultValueFactory = _ => "net10.0"
    };

    private static readonly Option<string?> Filter = new("--filter") { Description = "Which tests run, as 'dotnet test --filter' takes it." };
    private static readonly Option<string[]> Versions = new("--use") { Description = "The version of a package, as Name=Version: not the repository's." };
    private static readonly Option<string[]> Dropped = new("--drop") { Description = "A package that is not referenced." };
    private static readonly Option<string[]> Properties = new("--property", "-p") { Description = "A property for MSBuild, as Name=Value." };
    private static readonly Option<string[]> Without = new("--without") { Description = "A file or folder of the repository that is left out." };
    private static readonly Option<string[]> Variants = new("--variant")
    {
        Description = "How it is woven: everything, values (everything, with all arguments and results), default.",
        DefaultValueFactory = _ => [Variant.Everything.Name, Variant.Default.Name]
    };

    private static readonly Option<DirectoryInfo?> Packages = new("--packages") { Description = "A folder with the packages. Without it they are packed." };
    private static readonly Option<DirectoryInfo?> Work = new("--work") { Description = "The folder of the copies, which is kept. Without it they go." };

    public static int Main(string[] arguments)
    {
        var root = new RootCommand(Purpose)
        {
            Folder, Tests, Framework, Filter, Versions, Dropped, Properties, Without, Variants, Packages, Work
        };
        root.SetAction(Run);
        return root.Parse(arguments).Invoke();
    }

    private static int Run(ParseResult options)
    {
        var suite = new Suite
        {
            Folder = options.GetRequiredValue(Folder).FullName,
            Tests = options.GetRequiredValue(Tests),
            Framework = options.GetRequiredValue(Framework),
            Filter = options.GetValue(Filter),
            Versions = options.GetValue(Versions) ?? [],
            Dropped = options.GetValue(Dropped) ?? [],
            Properties = options.GetValue(Properties) ?? [],
            Without = options.GetValue(Without) ?? []
        };
        var variants = options.GetRequiredValue(Variants)
            .Select(name => new[] { Variant.Everything, Variant.Values, Variant.Default }.Single(variant => variant.Name == name))
            .ToArray();
        var kept = options.GetValue(Work)?.FullName;
        var work = kept ?? Directory.CreateTempSubdirectory("AutoSpan.Foreign.").FullName;
        try
        {
            var packages = options.GetValue(Packages) is { } feed
                ? Foreign.Packages.Find(feed.FullName)
                : Foreign.Packages.Pack(Repository(), Path.Combine(work, "packages"));
            return new SuiteReport(suite, packages, work, Console.Out).Run(variants) ? 0 : 1;
        }
        finally
        {
            if (kept == null)
                Directory.Delete(work, recursive: true);
        }
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Weaving.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("This program has to lie in its repository. Use --packages elsewhere.");
        }

        return folder;
    }
}
