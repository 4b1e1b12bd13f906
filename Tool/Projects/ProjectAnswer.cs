using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Projects;

/// <summary>What MSBuild answered.</summary>
internal sealed class ProjectAnswer
{
    private readonly JsonNode _root;

    private ProjectAnswer(JsonNode root) => _root = root;

    /// <exception cref="UserError">It is not the JSON that MSBuild 17.8 and later print.</exception>
    public static ProjectAnswer Parse(string json, string project)
    {
        try
        {
            return new ProjectAnswer(JsonNode.Parse(json)!);
        }
        catch (JsonException)
        {
            throw UserError.Program($"MSBuild does not tell about {project}. The .NET SDK 8 or later is needed.");
        }
    }

    /// <summary>The value of a property; empty if it has none.</summary>
    public string Property(string name) => _root["Properties"]?[name]?.GetValue<string>() ?? string.Empty;

    /// <summary>A metadata value of every item of a kind.</summary>
    public IReadOnlyList<string> Items(string kind, string metadata = "Identity") =>
        [.. Entries(kind).Select(item => item[metadata]?.GetValue<string>()).OfType<string>()];

    /// <summary>The items of a kind, with their metadata.</summary>
    public IReadOnlyList<JsonObject> Entries(string kind) => [.. (_root["Items"]?[kind] as JsonArray)?.OfType<JsonObject>() ?? Array.Empty<JsonObject>()];
}
