using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Selection.Triviality;

/// <summary>
/// Recognises methods that return a sequence without running it. A span around the call would last no time, and say nothing of what the sequence costs.
/// </summary>
internal static class DeferredSequences
{
    private static readonly HashSet<string> s_sequences = new(StringComparer.Ordinal)
    {
        "System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.IEnumerator`1", "System.Linq.IOrderedEnumerable`1"
    };

    // Nothing of these can run before somebody asks for an element: to do so would mean to wait, or to send the query.
    private static readonly HashSet<string> s_alwaysDeferred = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.IAsyncEnumerable`1", "System.Collections.Generic.IAsyncEnumerator`1", "System.Linq.IQueryable",
        "System.Linq.IQueryable`1", "System.Linq.IOrderedQueryable`1", "System.Linq.IOrderedAsyncEnumerable`1", "System.Linq.ParallelQuery`1"
    };

    private static readonly HashSet<string> s_operators = new(StringComparer.Ordinal)
    {
        "Append", "AsEnumerable", "AsParallel", "AsQueryable", "Cast", "Chunk", "Concat", "DefaultIfEmpty", "Distinct", "DistinctBy", "Except", "ExceptBy",
        "GroupBy", "GroupJoin", "Index", "Intersect", "IntersectBy", "Join", "LeftJoin", "OfType", "Order", "OrderBy", "OrderByDescending",
        "OrderDescending", "Prepend", "Range", "Repeat", "Reverse", "RightJoin", "Select", "SelectMany", "Shuffle", "Skip", "SkipLast", "SkipWhile",
        "Take", "TakeLast", "TakeWhile", "ThenBy", "ThenByDescending", "Union", "UnionBy", "Where", "Zip"
    };

    /// <summary>True when the method's return type is that of a sequence.</summary>
    public static bool AreReturnedBy(MethodDefinition method) => IsOneOf(s_sequences, method) || IsAlwaysDeferred(method);

    /// <summary>True when nothing that the method calls runs the sequence that it returns.</summary>
    /// <param name="method">A synchronous method that returns one.</param>
    /// <param name="calls">Its calls, without the trivial ones.</param>
    public static bool AreMadeBy(MethodDefinition method, IReadOnlyCollection<Instruction> calls)
    {
        Instruction[] others = [.. calls.Where(call => !IsOperator((call.Operand as MethodReference)!))];
        return others.Length == 0 || (others.Length == 1 && IsAlwaysDeferred(method) && others[0].Operand is MethodReference source && MakesSequence(source));
    }

    private static bool IsAlwaysDeferred(MethodDefinition method) => IsOneOf(s_alwaysDeferred, method);

    private static bool IsOneOf(HashSet<string> types, MethodDefinition method) => types.Contains(method.ReturnType.GetElementType().FullName);

    // The one call that makes what the method hands on, however its own return type is called.
    private static bool MakesSequence(MethodReference called) =>
        s_alwaysDeferred.Contains(called.ReturnType.GetElementType().FullName)
        || called.DeclaringType.FullName == "Microsoft.EntityFrameworkCore.DbContext"
        || called.ReturnType.GetElementType().FullName == "Microsoft.EntityFrameworkCore.DbSet`1";

    private static bool IsOperator(MethodReference? called) => called?.DeclaringType.GetElementType() switch
    {
        { Namespace: "System.Linq", Name: "Enumerable" or "Queryable" or "AsyncEnumerable" or "ParallelEnumerable" } => s_operators.Contains(called!.Name),
        { Namespace: "System.Linq.Expressions" } => called!.Name != "Compile",
        { FullName: "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions" or "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions" } =>
            called!.ReturnType.GetElementType().Name is "IQueryable`1" or "IIncludableQueryable`2",
        { Namespace: "System.Reflection", Name: "MethodBase" or "FieldInfo" } => called!.Name is "GetMethodFromHandle" or "GetFieldFromHandle",
        _ => false
    };
}
