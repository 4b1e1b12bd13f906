using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using AutoSpan.Tests.Harness;

namespace AutoSpan.Tests.Languages;

/// <summary>Cases that are a project of their own, because another compiler or another way of compiling made them.</summary>
internal static class CaseProject
{
    // What the compiler of F# makes of closures, sequences and asynchronous workflows is not marked as its own, and has an @ in its name.
    const string NoClosures = """<Exclude type="/.*@.*/" />""";

    /// <summary>As <see cref="Cases.Default"/>: the public methods of the cases, trivial ones included.</summary>
    public static string Default { get; } = Named(Cases.Default).Replace("</AutoSpan>", $"{NoClosures}</AutoSpan>", StringComparison.Ordinal);

    public static string Everything { get; } = Named(Woven.Everything);

    public static string EverythingSaid { get; } = Named(Woven.EverythingSaid);

    /// <summary>As <see cref="Woven.Events"/>.</summary>
    public static string Events(string on) => Named(Woven.Events(on));

    /// <summary>Those in other languages; they have a net472 build as well.</summary>
    public static IReadOnlyList<string> Projects { get; } = ["FSharp", "VisualBasic"];

    static readonly ConcurrentDictionary<string, Lazy<LoadedCopy>> Loaded = new(StringComparer.Ordinal);

    public static string File(string project, Build build, string framework = "net10.0") =>
        Path.Combine(Repository.Root, "AssemblyToProcess", project, "bin", build.ToString(), framework, $"AssemblyToProcess.{project}.dll");

    public static LoadedCopy Unwoven(string project, Build build) => Load(File(project, build), project, build);

    public static LoadedCopy WovenCopy(string project, Build build, string configuration) =>
        Load(Woven.File(File(project, build), configuration).Path, project, build);

    static LoadedCopy Load(string file, string project, Build build) =>
        Loaded.GetOrAdd(file, _ => new Lazy<LoadedCopy>(() => new LoadedCopy(file, Path.GetDirectoryName(File(project, build))))).Value;

    // The source is the one that the harness listens to.
    static string Named(string configuration) => configuration.Replace("<AutoSpan ", """<AutoSpan source="AssemblyToProcess" """, StringComparison.Ordinal);
}
