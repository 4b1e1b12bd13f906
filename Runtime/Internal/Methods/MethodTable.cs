using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Threading;

namespace AutoSpan.Internal;

/// <summary>
/// The methods of one woven assembly, by their index in woven code. Nothing is read before the first span: then the header, and of each method its own record.
/// </summary>
/// <param name="assembly">The woven assembly.</param>
/// <param name="resource">The name of the resource that holds the table.</param>
/// <remarks>Finding a method that was read before takes no lock. A table that is missing or corrupt has no methods, so there are no spans.</remarks>
internal sealed class MethodTable(Assembly assembly, string resource)
{
    private readonly object _lock = new();
    private WovenMethod?[] _methods = [];
    private MethodTableReader? _reader;
    private bool _isUnusable;

    /// <summary>Finds a method.</summary>
    /// <returns>The method; null when the table does not have it.</returns>
    public WovenMethod? Find(int index)
    {
        // What is read through a reference is never older than the reference, so that this needs no barrier.
        var methods = _methods;
        return (uint)index < (uint)methods.Length && methods[index] is { } method ? method : Read(index);
    }

    /// <summary>Reads every method, in the order of their indexes.</summary>
    public IReadOnlyList<WovenMethod> ReadAll()
    {
        var methods = new List<WovenMethod>();
        for (var index = 0; Find(index) is { } method; index++)
            methods.Add(method);

        return methods;
    }

    private WovenMethod? Read(int index)
    {
        // Asked here only: a method that was read before says that it is.
        if (!ActivityInitialization.IsComplete)
            return null;

        ref var inside = ref ReentrancyGuard.Inside;
        var before = inside;
        inside = true;
        try
        {
            // Outside of the lock: where the resource is missing, handlers of AppDomain.ResourceResolve run.
            var opened = Volatile.Read(ref _reader) is null && !_isUnusable ? Open() : null;
            lock (_lock)
                return Read(index, opened);
        }
        catch (Exception fault)
        {
            _isUnusable = true;
            AutoSpanEventSource.Log?.MethodTableFailed(resource, fault);
            return null;
        }
        finally
        {
            inside = before;
        }
    }

    private WovenMethod? Read(int index, MethodTableReader? opened)
    {
        if (_isUnusable)
            return null;

        if (_reader is null)
        {
            Volatile.Write(ref _methods, new WovenMethod?[opened!.Count]);
            Volatile.Write(ref _reader, opened);
        }

        if ((uint)index >= (uint)_methods.Length)
            return null;

        if (_methods[index] is { } known)
            return known;

        var method = new WovenMethod(_reader!.Read(index));
        Volatile.Write(ref _methods[index], method);
        return method;
    }

    private MethodTableReader Open() => new(
        assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"The assembly {assembly} has no resource '{resource}'."));
}
