using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using AutoSpan.Fody.Planning.Methods;
using AutoSpan.WovenApi;
using Mono.Cecil;

namespace AutoSpan.Tests.Runtime;

/// <summary>Calls the runtime as woven code does, with method tables of the test's choice.</summary>
internal static class WovenMethods
{
    const string Resource = "AutoSpan.Methods.Test";

    // The names of the spans and events of all tests that name them.
    static readonly string[] Names =
    [
        "span", "first", "second", "none", "getter", "after", "handle", "outer call", "read", "unread", "value task", "task",
        "validated", "rejected", "saved", "event",
        "Call", "CallAsync", "Throws", "StopsItself", "ReturnTask", "NeverCompletes", "Iterates", "Completed", "Later",
        "inner", "middle", "innermost", "outer", "first inner", "first outer", "second inner", "second outer", "one", "two",
        "tick", "pending", "cached", "fails", "succeeds", "ends", "ordered", "suppressed", "open", "call", "retries",
        "poll", "polled", "load", "controller", "service", "store", "failed"
    ];

    /// <summary>An assembly whose methods have these names, and no tags of their own.</summary>
    public static WovenAssembly Assembly { get; } = Open(Names.Select(name => Record(name)));

    public static MethodRecord Record(string name, CodeAttributes code = CodeAttributes.None, string? file = null, int line = 0, params string[] tags) =>
        new($"Shop.{name}", name, code, file, line, tags);

    /// <summary>Opens an assembly with a method table.</summary>
    public static WovenAssembly Open(IEnumerable<MethodRecord> methods) => Open(MethodTableWriter.Write(methods));

    /// <inheritdoc cref="Open(IEnumerable{MethodRecord})"/>
    /// <param name="table">The bytes of the table; null for an assembly that has none.</param>
    public static WovenAssembly Open(byte[]? table) => TryOpen(table, $"contract={ContractLevel.Current};methods={Resource};version=1.2.3")!;

    /// <summary>Opens an assembly with a method table and settings of its own.</summary>
    public static WovenAssembly? TryOpen(byte[]? table, string settings) => WovenAssembly.Open(Load(table).GetType("Generated")!.TypeHandle, settings);

    public static Activity? Start(this Tracer tracer, string name) => tracer.Start(IndexOf(name));

    public static Activity? Start(this Tracer tracer, string name, ActivityContext remoteParent) => tracer.Start(IndexOf(name), remoteParent);

    public static EventBuilder? Begin(this Tracer tracer, string name) => tracer.Begin(IndexOf(name));

    public static EventBuilder? Begin(this Tracer tracer, string name, Exception exception) => tracer.Begin(IndexOf(name), exception);

    public static EventBuilder? Begin(this Tracer tracer, string name, Failure? failure) => tracer.Begin(IndexOf(name), failure);

    static int IndexOf(string name) => Array.IndexOf(Names, name) is >= 0 and var index ? index : throw new ArgumentException($"No method is named '{name}'.");

    static Assembly Load(byte[]? table)
    {
        var name = $"Woven{Guid.NewGuid():N}";
        using var assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, new Version(1, 0)), name, ModuleKind.Dll);
        var module = assembly.MainModule;
        module.Types.Add(new TypeDefinition("", "Generated", Mono.Cecil.TypeAttributes.Public, module.ImportReference(typeof(object))));
        if (table is not null)
            module.Resources.Add(new EmbeddedResource(Resource, Mono.Cecil.ManifestResourceAttributes.Private, table));

        using var file = new MemoryStream();
        assembly.Write(file);
        return System.Reflection.Assembly.Load(file.ToArray());
    }
}
