using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AutoSpan.Tool.Applications;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Configurations;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Weaving;

/// <summary>Weaves assemblies of one folder into another, and adds what they need to run.</summary>
/// <param name="folder">Where the assemblies are.</param>
/// <param name="files">Their file names.</param>
/// <param name="options">How they are woven.</param>
internal sealed class WeaveJob(ApplicationFolder folder, IReadOnlyList<string> files, WeaveOptions options)
{
    private readonly IReadOnlyList<AssemblyImage> _all = Check([.. files.Select(file => AssemblyImage.Read(Path.Combine(folder.Folder, file)))], options);

    /// <summary>The assemblies to weave.</summary>
    public IReadOnlyList<AssemblyImage> Images => [.. _all.Where(image => !image.IsWoven)];

    /// <summary>What was woven before, as by the build of a library, and stays as it is.</summary>
    public IReadOnlyList<AssemblyImage> AlreadyWoven => [.. _all.Where(image => image.IsWoven)];

    public ConfigurationSource Configuration => options.Configuration;

    /// <summary>Whether strong names lose their signature.</summary>
    public bool IsUnsigned => options.Key is null;

    /// <summary>The folder in which the woven assemblies will run: what is not there yet is added. By default it is like the folder of the input.</summary>
    public string Surroundings { get; init; } = folder.Folder;

    /// <summary>What woven code needs, and the surroundings lack.</summary>
    public IReadOnlyList<RuntimeAddition> Additions => RuntimeAdditions.MissingIn(Surroundings, [.. Also(Framework), .. RuntimeAdditions.For(Framework)]);

    /// <summary>What is to be there besides, for a framework.</summary>
    public Func<TargetFramework?, IReadOnlyList<RuntimeAddition>> Also { get; init; } = _ => [];

    private TargetFramework? Framework =>
        folder.DepsFiles.Select(deps => deps.Framework).FirstOrDefault(framework => framework is not null)
        ?? _all.Select(image => image.Framework).MaxBy(framework => framework?.Version);

    /// <param name="target">Where the woven assemblies are written.</param>
    /// <param name="final">Where they will be in the end.</param>
    /// <param name="progress">Called after each assembly, from any thread.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="UserError">A reference is missing, or a file cannot be read or written.</exception>
    public async Task<IReadOnlyList<AssemblyResult>> RunAsync(string target, string final, Action<AssemblyResult> progress, CancellationToken cancellation)
    {
        var additions = Additions;
        var references = References(additions);
        foreach (var image in Images)
            references.Require(image);

        string[] packages = [.. folder.Packages.Except(Images.Select(image => image.Name))];
        var tasks = Images.Select(image => new AssemblyTask
        {
            Image = image,
            Configuration = options.Configuration,
            Output = Path.Combine(target, Path.GetFileName(image.Path)),
            FinalFolder = final,
            Key = options.Key,
            StartsExport = options.StartsExport,
            IsAlone = Images.Count == 1,
            // A program tells the sources of all that it is deployed with, so that they can be registered before they are loaded.
            Deployed = image.IsProgram ? folder.Assemblies : [],
            Packages = packages
        });
        var results = await ParallelWeaver.WeaveAsync([.. tasks], references, options.Workers, progress, cancellation);
        if (AlreadyWoven.Count > 0 || results.Any(result => result.Report?.Woven.Any() == true))
            Add(additions, target);

        return results;
    }

    /// <summary>Where references are found: what the user gave, what is added, the folder, and the installed frameworks.</summary>
    public ReferenceFiles References(IReadOnlyList<RuntimeAddition> additions)
    {
        ReferenceFiles references = new();
        references.AddGiven(options.References);
        foreach (var addition in additions)
            references.Add(addition.Source);
        references.AddFolder(folder.Folder);
        // What is not added, since it is there.
        if (Directory.Exists(Surroundings))
            references.AddFolder(Surroundings);
        if (Framework is { IsNetFramework: true })
        {
            RequireGiven(references);
        }
        else
        {
            foreach (var shared in SharedFrameworks.FoldersFor(Framework is { IsNetCore: true, Version: var version } ? version : null))
                references.AddFolder(shared);
        }

        return references;
    }

    // The facades that .NET has for .NET Framework would do for most, but not for what .NET lacks.
    private void RequireGiven(ReferenceFiles references)
    {
        if (references["mscorlib"] is null)
        {
            throw UserError.Missing(
                $"{Images[0].Path} is for {Framework}, whose assemblies were not found. Give their folder with --reference, for example that of "
                    + "the package Microsoft.NETFramework.ReferenceAssemblies.");
        }
    }

    private void Add(IReadOnlyList<RuntimeAddition> additions, string target)
    {
        foreach (var addition in additions)
            File.Copy(addition.Source, Path.Combine(target, addition.Name), overwrite: true);

        foreach (var deps in folder.DepsFiles)
        {
            foreach (var addition in additions)
                deps.Set(addition);
            if (additions.Count > 0)
                deps.Write(Path.Combine(target, Path.GetFileName(deps.Path)));
        }
    }

    private static IReadOnlyList<AssemblyImage> Check(IReadOnlyList<AssemblyImage> images, WeaveOptions options)
    {
        if (!options.AllowsWoven && images.All(image => image.IsWoven))
            images[0].RequireUnwoven();

        foreach (var image in images.Where(image => image is { HasStrongName: true, IsWoven: false }))
            options.Key?.Require(image);
        return images;
    }
}
