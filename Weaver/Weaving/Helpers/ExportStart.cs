using System;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.IL.Verification;
using AutoSpan.Fody.Metadata;
using AutoSpan.Fody.Planning.Export;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// Starts AutoSpan.Distro before the first statement of a program. Its C# is
/// <code>
/// static void Main()
/// {
///     EntryPoint.Start("name=Shop;version=1.0.0", &lt;AutoSpan&gt;Export.Instrument);
///     // The original body.
/// }
///
/// internal static class &lt;AutoSpan&gt;Export
/// {
///     internal static void Instrument(TracerProviderBuilder builder)
///     {
///         builder.AddAspNetCoreInstrumentation();
///         builder.AddHttpClientInstrumentation();
///     }
/// }
/// </code>
/// They are plain calls, which trimming and NativeAOT follow.
/// </summary>
internal sealed class ExportStart(ModuleDefinition module, ExportPlan plan)
{
    private const string ClassName = "<AutoSpan>Export";

    private readonly TypeImporter _importer = new(module);

    /// <summary>True when a module has it already.</summary>
    public static bool ExistsIn(ModuleDefinition module) => module.GetType(ClassName) is not null;

    /// <param name="version">The version of the program.</param>
    /// <param name="verify">Verifies a body, before and after it is changed.</param>
    /// <returns>Null on success; otherwise the diagnostic for an entry point that keeps its original body.</returns>
    public Diagnostic? Add(string version, Func<MethodDefinition, BodyError?> verify)
    {
        var before = new BodySnapshot(plan.EntryPoint);
        var errors = new NewBodyErrors([before], verify);
        Prepend(version);
        if (errors.Find() is not { } error)
            return null;

        before.Restore();
        return Catalogue.MethodNotFinished.Of(plan.EntryPoint.FullName, error.Message);
    }

    private void Prepend(string version)
    {
        var settings = SettingsText.Write([new(SettingKeys.Name, module.Assembly.Name.Name), new(SettingKeys.Version, version)]);
        var code = new CodeBlock().Text(settings).NewDelegate(NewAction(), AddInstrument()).Call(_importer.Import(plan.Start));
        var editor = new BodyEditor(plan.EntryPoint, SpanStart.Of(plan.EntryPoint.Body).First);
        editor.Prepend(code);
        editor.Finish();
    }

    private MethodDefinition AddInstrument()
    {
        var action = (GenericInstanceType)plan.Start.Parameters[1].ParameterType;
        var method = new MethodDefinition(
            "Instrument", MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, module.TypeSystem.Void);
        method.Parameters.Add(new ParameterDefinition("builder", ParameterAttributes.None, _importer.Import(action.GenericArguments[0])));
        foreach (var instruction in plan.Instrumentations.Aggregate(new CodeBlock(), Register).Return().Instructions)
            method.Body.Instructions.Add(instruction);

        var type = new TypeDefinition(
            string.Empty,
            ClassName,
            TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            module.TypeSystem.Object);
        type.Methods.Add(method);
        module.Types.Add(type);
        return method;

        CodeBlock Register(CodeBlock code, MethodDefinition registration)
        {
            code.Load(method.Parameters[0]);
            foreach (var _ in registration.Parameters.Skip(1))
                code.Null();

            return code.Call(_importer.Import(registration)).Drop();
        }
    }

    private MethodReference NewAction() => new(".ctor", module.TypeSystem.Void, _importer.Import(plan.Start.Parameters[1].ParameterType))
    {
        HasThis = true,
        Parameters = { new ParameterDefinition(module.TypeSystem.Object), new ParameterDefinition(module.TypeSystem.IntPtr) }
    };
}
