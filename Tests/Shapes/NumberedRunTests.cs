using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Shapes;

/// <summary>The numbered cases that are tried by running code: each method gives woven what it gives unwoven, observed or not, and its span.</summary>
[Collection(nameof(Spans))]
public sealed class NumberedRunTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "1")]
    public Task EndsInConditionsAndRethrows(Build build) =>
        Same(build, "AsyncMethods.EndsInIf", "AsyncMethods.EndsInIfWithAwait", "AsyncMethods.EndsInRethrow", "AsyncMethods.EndsInRethrowOf");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "2")]
    public Task OnlyThrows(Build build) => Same(build, "AsyncMethods.OnlyThrows", "AsyncMethods.OnlyThrowsOf", "AsyncMethods.ValueOnlyThrows");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "4")]
    public Task ValueTasksAndBuilders(Build build) => Same(
        build, "AsyncMethods.Value", "AsyncMethods.ValueOf", "AsyncMethods.ValueAtOnce", "AsyncMethods.ValueThrowsAfterAwait", "Builders.Pooled",
        "Builders.PooledThrows", "Builders.PooledAtOnce", "Builders.Custom", "Builders.CustomThrows");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "5")]
    public Task TasksOfEveryState(Build build) => Same(build, "Tasks");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "13")]
    public Task ProtectedRegions(Build build) => Same(build, "ProtectedRegions");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "14")]
    public Task LargeBodiesSwitchesAndBranches(Build build) => Same(build, "LargeBodies", "Switches", "Loops");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "17")]
    public Task Generics(Build build) => Same(build, "Generics", "SequenceOwners", "Interfaces");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "18")]
    public Task ReferencesAndPointers(Build build) => Same(build, "ByReference");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "19")]
    public Task StructsAndExplicitImplementations(Build build) => Same(build, "Structs", "Interfaces.Explicit", "Interfaces.ExplicitOfGeneric");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "20")]
    public Task Constructors(Build build) => Same(build, "Constructors", "ConstructorFailures");

    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "22")]
    public Task OverridesOverloadsAndRecursion(Build build) => Same(build, "Interfaces", "Recursion");

    static async Task Same(Build build, params string[] members)
    {
        var runs = members.SelectMany(member => Runs(build, member)).ToList();
        Assert.True(runs.Count >= members.Length);

        foreach (var (member, arguments) in runs)
        {
            var recorded = await Cases.Compare(build, member, arguments);
            Assert.Equal(member, recorded.Spans[0].Name);
        }
    }

    // A type includes all its methods.
    static IEnumerable<(string Member, object?[] Arguments)> Runs(Build build, string member)
    {
        var type = member.Split('.')[0];
        return
            from method in Cases.Unwoven(build).Type(type).GetMethods()
            where member == type || member == type + "." + method.Name
            from run in method.CustomAttributes.Where(attribute => attribute.AttributeType.Name == "RunAttribute")
            let arguments = (IEnumerable<CustomAttributeTypedArgument>)run.ConstructorArguments[0].Value!
            select (type + "." + method.Name, arguments.Select(argument => argument.Value).ToArray());
    }
}
