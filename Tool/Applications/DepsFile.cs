using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Applications;

/// <summary>The <c>.deps.json</c> of an application: what belongs to it, and where the host finds its assemblies.</summary>
internal sealed class DepsFile
{
    private static readonly JsonSerializerOptions s_format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_autoSpan = ["AutoSpan.dll", "AutoSpan.OpenTelemetry.dll", "AutoSpan.Distro.dll"];

    private readonly JsonObject _root;
    private readonly string _target;

    private DepsFile(string path, JsonObject root, string target)
    {
        Path = path;
        _root = root;
        _target = target;
    }

    public string Path { get; }

    /// <summary>The framework that the application was built for.</summary>
    public TargetFramework? Framework => TargetFramework.Parse(_target);

    /// <summary>
    /// The file names of the assemblies that were built with the application: those of libraries of the type <c>project</c>, without those of AutoSpan. A
    /// solution can have them as projects, and spans inside the code that handles spans are of no use.
    /// </summary>
    public IReadOnlyList<string> OwnAssemblies =>
    [
        .. Target.Where(library => _root["libraries"]?[library.Key]?["type"]?.GetValue<string>() == "project")
            .SelectMany(library => Assets(library.Value))
            .Select(NameOf)
            .Except(s_autoSpan, StringComparer.OrdinalIgnoreCase)
    ];

    private JsonObject Target => (JsonObject)_root["targets"]![_target]!;

    /// <exception cref="UserError">It is not such a file.</exception>
    public static DepsFile Read(string path)
    {
        try
        {
            if (JsonNode.Parse(File.ReadAllText(path)) is JsonObject root
                && root["runtimeTarget"]?["name"]?.GetValue<string>() is { } target
                && root["targets"]?[target] is JsonObject)
            {
                return new DepsFile(path, root, target);
            }
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Said below: for the user these are one fault.
        }

        throw UserError.BadInput($"{path} is not a valid .deps.json file, or it is cut off. Publish the application again.");
    }

    /// <summary>Lists a file of the application's folder, or gives the versions of one that is listed.</summary>
    public void Set(RuntimeAddition file)
    {
        var versions = new JsonObject { ["assemblyVersion"] = file.AssemblyVersion.ToString(), ["fileVersion"] = file.FileVersion.ToString() };
        foreach (var (_, library) in Target)
        {
            if (library?["runtime"] is JsonObject assets && assets.FirstOrDefault(asset => NameOf(asset.Key) == file.Name) is { Key: { } listed })
            {
                assets[listed] = versions;
                return;
            }
        }

        var name = System.IO.Path.GetFileNameWithoutExtension(file.Name);
        var version = file.FileVersion.ToString(3);
        // A reference to a file: the host looks for it beside the application, and not in a folder of packages.
        Target[$"{name}/{version}"] = new JsonObject { ["runtime"] = new JsonObject { [file.Name] = versions } };
        ((JsonObject)_root["libraries"]!)[$"{name}/{version}"] = new JsonObject { ["type"] = "reference", ["serviceable"] = false, ["sha512"] = "" };
    }

    public void Write(string path) => File.WriteAllText(path, _root.ToJsonString(s_format));

    private static IEnumerable<string> Assets(JsonNode? library) => (library?["runtime"] as JsonObject)?.Select(asset => asset.Key) ?? [];

    private static string NameOf(string asset) => asset[(asset.LastIndexOf('/') + 1)..];
}
