using System.Linq;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Selection;
using AutoSpan.Tests.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Types of the same name in several namespaces, as in vertical slices.</summary>
[Trait("Fault", "T7")]
public sealed class DistinctTypeNamesTests
{
    public static TheoryData<string[], string[]> Namespaces { get; } = new()
    {
        { ["Shop.Articles", "Shop.Comments"], ["Articles.Create.Handler.Handle", "Comments.Create.Handler.Handle"] },
        { ["Shop", "Shop.Orders"], ["Shop.Create.Handler.Handle", "Orders.Create.Handler.Handle"] },
        { ["Shop.Web.Orders", "Shop.Jobs.Orders"], ["Web.Orders.Create.Handler.Handle", "Jobs.Orders.Create.Handler.Handle"] },
        { ["Orders", "Shop.Orders"], ["Orders.Create.Handler.Handle", "Shop.Orders.Create.Handler.Handle"] },
        { ["", "Shop.Orders"], ["Create.Handler.Handle", "Orders.Create.Handler.Handle"] },
        { ["Shop.Articles"], ["Create.Handler.Handle"] }
    };

    [Theory]
    [MemberData(nameof(Namespaces))]
    public void NestedHandlersOfSeveralNamespacesHaveTheirOwnSpanNames(string[] namespaces, string[] names) =>
        Assert.Equal(names, SpanNames(Module([.. namespaces.Select(name => Type(name, "Create", "Handler"))])));

    [Fact]
    public void NestedHandlersOfOneNamespaceAreToldApartByTheTypeAround() => Assert.Equal(
        ["Create.Handler.Handle", "Edit.Handler.Handle"],
        SpanNames(Module(Type("Shop.Articles", "Create", "Handler"), Type("Shop.Articles", "Edit", "Handler"))));

    // A class of the same name that only holds data has no spans to be told from.
    [Fact]
    public void DataDoesNotCount()
    {
        var data = new TypeDefinition("Shop.Contracts", "Order", TypeAttributes.Public | TypeAttributes.Class);
        var getter = Method("get_Total");
        getter.IsGetter = true;
        data.Methods.Add(getter);

        var names = SpanNames(Module(data, Type("Shop.Orders", "Order", null)));

        Assert.Contains("Order.Handle", names);
    }

    // A rule that leaves one out does not rename the other.
    [Fact]
    public void MethodsThatAreNotTracedCount()
    {
        var module = Module(Type("Shop.Articles", "Create", "Handler"), Type("Shop.Comments", "Create", "Handler"));

        Assert.Equal(["Articles.Create.Handler.Handle"], SpanNames(module, "<Exclude namespace='Shop.Comments'/>"));
    }

    static string[] SpanNames(ModuleDefinition module, string rules = "")
    {
        var selection = MethodSelector.Select(module, Given.RuleSet($"<AutoSpan trivial='include'>{rules}</AutoSpan>"));
        return [.. selection.Selected.Select(method => method.Settings.Get(Setting.Name))];
    }

    static ModuleDefinition Module(params TypeDefinition[] types)
    {
        var module = ModuleDefinition.CreateModule("Shop", ModuleKind.Dll);
        foreach (var type in types)
        {
            Complete(type, module);
            module.Types.Add(type);
        }

        return module;
    }

    static TypeDefinition Type(string @namespace, string name, string? nested)
    {
        var type = new TypeDefinition(@namespace, name, TypeAttributes.Public | TypeAttributes.Class);
        if (nested is null)
        {
            type.Methods.Add(Method("Handle"));
            return type;
        }

        var inner = new TypeDefinition("", nested, TypeAttributes.NestedPublic | TypeAttributes.Class);
        inner.Methods.Add(Method("Handle"));
        type.NestedTypes.Add(inner);
        return type;
    }

    static MethodDefinition Method(string name)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.Static, new TypeReference("System", "Void", null, null));
        method.Body.GetILProcessor().Emit(OpCodes.Ret);
        return method;
    }

    static void Complete(TypeDefinition type, ModuleDefinition module)
    {
        type.BaseType = module.TypeSystem.Object;
        foreach (var method in type.Methods)
            method.ReturnType = module.TypeSystem.Void;
        foreach (var nested in type.NestedTypes)
            Complete(nested, module);
    }
}
