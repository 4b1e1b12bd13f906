using System.IO;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Tool.Applications;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Configurations;
using AutoSpan.Tool.Projects;
using AutoSpan.Tool.Terminal;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Explaining;

/// <summary>Prepares what a user gives to <c>explain</c>: a compiled assembly, or a project.</summary>
/// <param name="Path">The assembly, project file or folder of a project.</param>
/// <param name="Config">The configuration to try; null for the one that a build would use.</param>
/// <param name="References">Files and folders with references.</param>
internal sealed record ExplainSource(string Path, string? Config, string[] References)
{
    /// <summary>Which build of a project.</summary>
    public string Configuration { get; init; } = "Debug";

    /// <summary>Which framework of a project; null for its only one.</summary>
    public string? Framework { get; init; }

    /// <param name="folder">An empty folder, where a project is compiled.</param>
    /// <param name="cancellation">Ends the compiler.</param>
    /// <exception cref="UserError">The input cannot be used.</exception>
    public async Task<ExplainInput> PrepareAsync(string folder, CancellationToken cancellation)
    {
        if (ProjectFile.Find(Path) is { } project)
            return Prepare(project, await ProjectBuild.CompileAsync(project, Configuration, Framework, folder, cancellation));
        if (Directory.Exists(Path))
            throw UserError.BadInput($"{Path} has no project file. Give an assembly or a project.");

        return OfAssembly(System.IO.Path.GetFullPath(Path));
    }

    private ExplainInput OfAssembly(string file)
    {
        var folder = System.IO.Path.GetDirectoryName(file)!;
        var application = new ApplicationFolder(folder, []);
        var job = new WeaveJob(application, [System.IO.Path.GetFileName(file)], new WeaveOptions
        {
            Configuration = ConfigurationSource.Choose(Config, folder), References = References
        });
        var references = job.References(job.Additions);
        references.Require(job.Images[0]);
        return new ExplainInput(new AssemblyTask { Image = job.Images[0], Configuration = job.Configuration, IsAlone = true }, references);
    }

    /// <summary>Prepares a project that has been compiled.</summary>
    public ExplainInput Prepare(string project, ProjectBuild build)
    {
        var folder = System.IO.Path.GetDirectoryName(project)!;
        var own = System.IO.Path.Combine(folder, ConfigurationFile.FileName);
        var configuration = Config is null && build.WeaverConfiguration.Length > 0
            ? OfProperty(project, build.WeaverConfiguration)
            : ConfigurationSource.Choose(Config, folder);
        var image = AssemblyImage.Read(build.Assembly);
        ReferenceFiles references = new();
        references.AddGiven(References);
        foreach (var file in build.References)
            references.Add(file);
        // A project without the package can be asked too.
        foreach (var addition in RuntimeAdditions.For(image.Framework))
            references.Add(addition.Source);
        return new ExplainInput(
            new AssemblyTask
            {
                Image = image,
                Configuration = configuration,
                ProjectFolder = folder,
                // The report of a build would name the file that it reads. One that is tried out stands in its place.
                IsAlone = Config is not null || configuration.Path == own,
                ConfigurationInPlaceOf = Config is null ? null : own
            },
            references);
    }

    private static ConfigurationSource OfProperty(string project, string text)
    {
        try
        {
            return ConfigurationSource.Of(XElement.Parse(text), project);
        }
        catch (XmlException error)
        {
            throw UserError.Configuration($"The property WeaverConfiguration of {project} is not well-formed XML: {error.Message}");
        }
    }
}
