using System.CommandLine;

namespace AutoSpan.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    public static Option<string?> Config() => new("--config", "-c")
    {
        Description = "The configuration: a FodyWeavers.xml of any name. By default the nearest FodyWeavers.xml in the folder of the assembly or "
            + "above it; without one, every public method is traced.",
        HelpName = "file"
    };

    public static Option<string[]> Reference() => new("--reference", "-r")
    {
        Description = "A file or a folder with assemblies that the input refers to. Can be repeated.",
        HelpName = "path",
        DefaultValueFactory = _ => []
    };

    public static Option<string[]> Assembly() => new("--assembly", "-a")
    {
        Description = "For a folder: a further assembly to weave, by name without '.dll', with * and ?. Can be repeated.",
        HelpName = "name",
        DefaultValueFactory = _ => []
    };

    public static Option<string> BuildConfiguration() => new("--configuration")
    {
        Description = "For a project: the configuration to compile.",
        HelpName = "name",
        DefaultValueFactory = _ => "Debug"
    };

    public static Option<string?> Framework() => new("--framework", "-f")
    {
        Description = "For a project with several target frameworks: which one, such as net10.0.", HelpName = "framework"
    };
}
