using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using AutoSpan.Fody.Weaving.References;
using AutoSpan.Tests.Compatibility;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using AutoSpan.WovenApi;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>The binary contract: the namespace <c>AutoSpan.WovenApi</c> has what woven code names, and nothing else.</summary>
public sealed class WovenApiTests
{
    static readonly string Runtime = typeof(Tracer).Assembly.Location;

    // A delegate's own members, and the values of an enum, come with the type. AutoSpan.OpenTelemetry reads the attribute of woven assemblies.
    // Members that only assemblies of earlier versions use stay.
    [Fact]
    public void ItHasTheMembersThatTheWeaverUses()
    {
        using var runtime = AssemblyDefinition.ReadAssembly(Runtime);
        using var woven = ModuleDefinition.ReadModule(Repository.Cases(Build.Release));
        var members = new RuntimeMembers(woven, runtime);
        _ = new RuntimeReferences(members, woven);

        Assert.Equal(
            Types(runtime).Where(type => type.BaseType.Name is not ("MulticastDelegate" or "Enum")).SelectMany(PublicMembers)
                .Where(member => !member.EndsWith("WovenSourcesAttribute::get_Names()", System.StringComparison.Ordinal)).Order(),
            members.Found.OfType<MethodDefinition>().Select(method => method.FullName).Union(UsedByBaselines(runtime)).Order());
    }

    // In signatures, if not by themselves.
    [Fact]
    public void ItHasTheTypesThatTheWeaverUses()
    {
        using var runtime = AssemblyDefinition.ReadAssembly(Runtime);
        using var woven = ModuleDefinition.ReadModule(Repository.Cases(Build.Release));
        var members = new RuntimeMembers(woven, runtime);
        _ = new RuntimeReferences(members, woven);
        var methods = members.Found.OfType<MethodDefinition>().ToList();
        IEnumerable<string> used =
        [
            .. members.Found.OfType<TypeDefinition>().Select(type => type.FullName),
            .. methods.Select(method => method.DeclaringType.FullName),
            .. methods.SelectMany(method => method.Parameters).Select(parameter => parameter.ParameterType.GetElementType().FullName)
        ];

        Assert.Equal(
            Types(runtime).Select(type => type.FullName).Order(),
            used.Where(name => name.StartsWith(RuntimeMembers.Namespace, System.StringComparison.Ordinal)).Distinct().Order());
    }

    [Fact]
    public void EditorsHideIt()
    {
        var types = typeof(Tracer).Assembly.GetExportedTypes().Where(type => type.Namespace == RuntimeMembers.Namespace).ToList();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Equal(
            EditorBrowsableState.Never,
            Assert.IsType<EditorBrowsableAttribute>(Assert.Single(type.GetCustomAttributes(typeof(EditorBrowsableAttribute), false))).State));
    }

    [Fact]
    public void AllElseIsForUsersAndExporters() => Assert.Equal(
        [
            "AutoSpan.ControlledMethod", "AutoSpan.Hosting.ExceptionSink", "AutoSpan.Hosting.SpanProcessing", "AutoSpan.NoSpanAttribute",
            "AutoSpan.SpanControl", "AutoSpan.SpanSwitch", "AutoSpan.SpanSwitchOrigin", "AutoSpan.SpanTagAttribute", "AutoSpan.WithSpanAttribute"
        ],
        typeof(Tracer).Assembly.GetExportedTypes().Where(type => type.Namespace != RuntimeMembers.Namespace).Select(type => type.FullName).Order());

    [Fact]
    public void TheRuntimeCarriesItsContractLevel()
    {
        using var runtime = AssemblyDefinition.ReadAssembly(Runtime);

        Assert.Equal(ContractLevel.Current, RuntimeResolver.LevelOf(runtime));
    }

    [Theory]
    [InlineData(false, "it has contract level 0, and level 3 is needed")]
    [InlineData(true, "it has no AutoSpan.WovenApi.Tracer.End(Activity, Failure), AutoSpan.WovenApi.Tracer.Fail(Activity, Exception)")]
    public void ARuntimeThatIsTooOldIsOneError(bool hasLevel, string reason)
    {
        var folder = Scratch.Folder();
        var old = Path.Combine(folder, "AutoSpan.dll");
        using (var runtime = AssemblyDefinition.ReadAssembly(Runtime))
        {
            if (hasLevel)
            {
                Remove(runtime.MainModule.GetType("AutoSpan.WovenApi.Tracer"), "End", "Fail");
            }
            else
            {
                runtime.CustomAttributes.Remove(runtime.CustomAttributes.Single(attribute =>
                    attribute.ConstructorArguments.Any(argument => argument.Value as string == ContractLevel.MetadataKey)));
            }

            runtime.Write(old);
        }

        var cases = Repository.Cases(Build.Release);
        string[] references = [.. References.Of(cases).Where(file => Path.GetFileName(file) != "AutoSpan.dll"), old];
        var woven = FodyHost.Weave(cases, "<AutoSpan />", Path.Combine(folder, "woven"), references);

        Assert.Equal(
            [
                $"AS4002: The project references AutoSpan 0.1.0, which is too old for AutoSpan.Fody 0.1.0: {reason}. Update the package "
                    + "AutoSpan to version 0.1.0 or later.",
                "AutoSpan reported 1 error. The assembly is not woven."
            ],
            woven.Errors);
    }

    // What assemblies use that earlier versions have woven.
    static HashSet<string> UsedByBaselines(AssemblyDefinition runtime)
    {
        HashSet<string> used = [];
        foreach (var baseline in Baseline.All)
        {
            using var resolver = new BuildAssemblyResolver([runtime.MainModule.FileName]);
            using var module = ModuleDefinition.ReadModule(baseline.File, new ReaderParameters { AssemblyResolver = resolver });
            used.UnionWith(module.GetMemberReferences().OfType<MethodReference>()
                .Where(method => method.DeclaringType.Namespace == RuntimeMembers.Namespace && !IsOfDelegate(method))
                .Select(method => method.Resolve().FullName));
        }

        return used;
    }

    static bool IsOfDelegate(MethodReference method) => method.DeclaringType.Resolve().BaseType.Name == "MulticastDelegate";

    static IEnumerable<TypeDefinition> Types(AssemblyDefinition runtime) =>
        runtime.MainModule.Types.Where(type => type.Namespace == RuntimeMembers.Namespace && type.IsPublic);

    static IEnumerable<string> PublicMembers(TypeDefinition type) =>
        type.Methods.Where(method => method.IsPublic).Select(method => method.FullName)
            .Concat(type.Fields.Where(field => field.IsPublic).Select(field => field.FullName));

    static void Remove(TypeDefinition type, params string[] names)
    {
        foreach (var method in type.Methods.Where(method => names.Contains(method.Name)).ToList())
            method.IsPublic = false;
    }
}
