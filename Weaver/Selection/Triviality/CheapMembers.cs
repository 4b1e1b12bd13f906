using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace AutoSpan.Fody.Selection.Triviality;

/// <summary>
/// The members of other assemblies that are known to do next to nothing: they read a field or two, run no code of the program, and wait for nothing.
/// docs/noise.md lists them. All others count as work.
/// </summary>
internal static class CheapMembers
{
    private const string Getters = "get_*";

    private static readonly Dictionary<string, string[]> s_members = new(StringComparer.Ordinal)
    {
        ["System.Object"] = [".ctor", "GetType", "ReferenceEquals", "MemberwiseClone"],
        ["System.ValueType"] = [".ctor"],
        ["System.Attribute"] = [".ctor"],
        ["System.EventArgs"] = [".ctor"],
        ["System.MarshalByRefObject"] = [".ctor"],
        ["System.Type"] = ["GetTypeFromHandle", "get_Name", "get_FullName", "get_Namespace", "op_Equality", "op_Inequality"],
        ["System.String"] = ["get_Length", "get_Chars", "op_Equality", "op_Inequality", "IsNullOrEmpty"],
        ["System.Array"] = ["get_Length", "get_LongLength", "get_Rank", "Empty"],
        ["System.Nullable`1"] = [".ctor", Getters, "GetValueOrDefault"],
        ["System.DateTime"] = [".ctor", Getters],
        ["System.DateTimeOffset"] = [".ctor", Getters],
        ["System.DateOnly"] = [".ctor", Getters],
        ["System.TimeOnly"] = [".ctor", Getters],
        ["System.TimeSpan"] = [".ctor", Getters],
        ["System.Decimal"] = [".ctor", "op_Implicit"],
        ["System.IntPtr"] = ["get_Size"],
        ["System.Environment"] = ["get_NewLine", "get_TickCount", "get_TickCount64", "get_CurrentManagedThreadId", "get_ProcessorCount"],
        ["System.Index"] = [".ctor", Getters],
        ["System.Range"] = [".ctor", Getters],
        ["System.Span`1"] = [".ctor", "get_Length", "get_IsEmpty", "get_Item"],
        ["System.ReadOnlySpan`1"] = [".ctor", "get_Length", "get_IsEmpty", "get_Item"],
        ["System.Memory`1"] = [".ctor", "get_Length", "get_IsEmpty"],
        ["System.ReadOnlyMemory`1"] = [".ctor", "get_Length", "get_IsEmpty"],
        ["System.ArraySegment`1"] = [".ctor", "get_Array", "get_Offset", "get_Count"],
        ["System.StringComparer"] = ["get_Ordinal", "get_OrdinalIgnoreCase", "get_InvariantCulture", "get_InvariantCultureIgnoreCase"],
        ["System.TimeProvider"] = ["get_System"],
        ["System.Globalization.CultureInfo"] = ["get_InvariantCulture", "get_CurrentCulture", "get_CurrentUICulture"],
        ["System.Text.Encoding"] = ["get_UTF8", "get_ASCII", "get_Unicode"],
        ["System.Text.StringBuilder"] = ["get_Length"],
        ["System.Collections.Generic.KeyValuePair`2"] = [".ctor", Getters],
        ["System.Collections.Generic.List`1"] = ["get_Count", "get_Capacity", "get_Item"],
        ["System.Collections.Generic.Dictionary`2"] = ["get_Count", "get_Keys", "get_Values", "get_Comparer"],
        ["System.Collections.Generic.HashSet`1"] = ["get_Count", "get_Comparer"],
        ["System.Collections.Generic.Queue`1"] = ["get_Count"],
        ["System.Collections.Generic.Stack`1"] = ["get_Count"],
        ["System.Collections.Generic.LinkedList`1"] = ["get_Count", "get_First", "get_Last"],
        ["System.Collections.Generic.SortedDictionary`2"] = ["get_Count"],
        ["System.Collections.Generic.SortedList`2"] = ["get_Count"],
        ["System.Collections.Generic.EqualityComparer`1"] = ["get_Default"],
        ["System.Collections.Generic.Comparer`1"] = ["get_Default"],
        ["System.Collections.Immutable.ImmutableArray`1"] = ["get_Length", "get_IsEmpty", "get_IsDefault", "get_IsDefaultOrEmpty", "get_Item"],
        ["System.Collections.Immutable.ImmutableList`1"] = ["get_Count", "get_IsEmpty"],
        ["System.Collections.Immutable.ImmutableDictionary`2"] = ["get_Count", "get_IsEmpty"],
        ["System.Linq.Enumerable"] = ["Empty"],
        ["System.Threading.CancellationToken"] = [".ctor", "get_None", "get_IsCancellationRequested", "get_CanBeCanceled"],
        ["System.Threading.CancellationTokenSource"] = ["get_IsCancellationRequested", "get_Token"],
        ["System.Threading.Thread"] = ["get_CurrentThread", "get_ManagedThreadId"],
        ["System.Threading.Volatile"] = ["Read", "Write"],
        ["System.Threading.Tasks.Task"] =
            ["get_CompletedTask", "get_IsCompleted", "get_IsCompletedSuccessfully", "get_IsFaulted", "get_IsCanceled", "get_Status", "get_Id"],
        ["System.Threading.Tasks.ValueTask"] = ["get_CompletedTask", "get_IsCompleted", "get_IsCompletedSuccessfully", "get_IsFaulted", "get_IsCanceled"],
        ["System.Threading.Tasks.ValueTask`1"] = [".ctor", "get_IsCompleted", "get_IsCompletedSuccessfully", "get_IsFaulted", "get_IsCanceled"],
        ["System.Threading.Tasks.TaskCompletionSource`1"] = ["get_Task"],
        ["System.Diagnostics.Activity"] = ["get_Current"],
        ["System.Runtime.CompilerServices.AsyncIteratorMethodBuilder"] = ["Create"],
        ["System.Runtime.CompilerServices.RuntimeHelpers"] = ["InitializeArray", "CreateSpan"]
    };

    // Their constructors with nothing, a capacity or a comparer. One that takes a sequence runs it.
    private static readonly HashSet<string> s_collections = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.Queue`1", "System.Collections.Generic.Stack`1", "System.Collections.Generic.LinkedList`1",
        "System.Collections.Generic.SortedDictionary`2", "System.Collections.Generic.SortedList`2", "System.Collections.Generic.SortedSet`1",
        "System.Collections.Concurrent.ConcurrentDictionary`2", "System.Collections.Concurrent.ConcurrentQueue`1",
        "System.Collections.Concurrent.ConcurrentBag`1", "System.Collections.Concurrent.ConcurrentStack`1",
        "System.Collections.ObjectModel.Collection`1", "System.Collections.ObjectModel.ObservableCollection`1",
        "System.Text.StringBuilder", "System.Threading.SemaphoreSlim", "System.Threading.CancellationTokenSource",
        "System.Threading.Tasks.TaskCompletionSource", "System.Threading.Tasks.TaskCompletionSource`1", "System.Diagnostics.Stopwatch"
    };

    /// <summary>The types that have such members, as docs/noise.md lists them.</summary>
    public static IEnumerable<string> Types => s_members.Keys.Concat(s_collections);

    /// <summary>True when a call of a member that another assembly has is known to do next to nothing.</summary>
    public static bool Contain(MethodReference called)
    {
        // Elements of an array of several dimensions.
        if (called.DeclaringType is ArrayType)
            return true;

        var type = called.DeclaringType.GetElementType();
        if (called.Name == ".ctor" && (IsDelegate(called) || IsException(type) || IsTuple(type) || IsEmptyCollection(type, called)))
            return true;

        return s_members.TryGetValue(type.FullName, out var members)
            ? members.Any(member => member == called.Name || (member == Getters && called.Name.StartsWith("get_", StringComparison.Ordinal)))
            : IsTuple(type) && called.Name.StartsWith("get_", StringComparison.Ordinal);
    }

    private static bool IsDelegate(MethodReference constructor) =>
        constructor.Parameters is [{ ParameterType.MetadataType: MetadataType.Object }, { ParameterType.MetadataType: MetadataType.IntPtr }];

    // What it costs is the throwing, and the span that it crosses records it.
    private static bool IsException(TypeReference type) => type.Name.EndsWith("Exception", StringComparison.Ordinal);

    private static bool IsTuple(TypeReference type) =>
        type.Namespace == "System"
            && (type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) || type.Name.StartsWith("Tuple`", StringComparison.Ordinal));

    private static bool IsEmptyCollection(TypeReference type, MethodReference constructor) =>
        s_collections.Contains(type.FullName)
        && constructor.Parameters.All(parameter =>
            parameter.ParameterType.IsPrimitive || parameter.ParameterType.Name is "IEqualityComparer`1" or "IComparer`1");
}
