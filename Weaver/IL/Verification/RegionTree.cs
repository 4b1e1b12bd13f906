using System.Collections.Generic;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>The regions of a body, how they are nested, and the innermost region of each instruction (ECMA-335 II.19, I.12.4.2.7).</summary>
internal sealed class RegionTree
{
    private readonly Region?[] _innermost;

    private RegionTree(int instructions) => _innermost = new Region?[instructions];

    public Region? At(int index) => _innermost[index];

    /// <summary>Reads the table of handlers, and checks how its regions are nested and ordered.</summary>
    public static RegionTree Of(MethodBody body, BodyMap map)
    {
        var tree = new RegionTree(map.Count);
        if (!body.HasExceptionHandlers)
            return tree;

        var regions = Read(body, map);
        regions.Sort((left, right) => left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End));
        tree.Nest(regions, map);
        foreach (var region in regions)
            CheckPlace(region, map);

        return tree;
    }

    private static List<Region> Read(MethodBody body, BodyMap map)
    {
        List<Region> regions = [];
        List<Region> tries = [];
        for (var clause = 0; clause < body.ExceptionHandlers.Count; clause++)
        {
            var handler = body.ExceptionHandlers[clause];
            var start = map.Start(handler.TryStart);
            var end = map.End(handler.TryEnd);
            var guarded = tries.Find(other => other.Start == start && other.End == end);
            if (guarded is null)
            {
                guarded = Create(RegionKind.Try, start, end, clause, null, map);
                tries.Add(guarded);
                regions.Add(guarded);
            }

            var handlerStart = map.Start(handler.HandlerStart);
            if (handler.HandlerType == ExceptionHandlerType.Filter)
                guarded.Handlers.Add(Filter(map.Start(handler.FilterStart), handlerStart, clause, guarded, map));

            guarded.Handlers.Add(Create(KindOf(handler), handlerStart, map.End(handler.HandlerEnd), clause, guarded, map));
        }

        foreach (var guarded in tries)
            regions.AddRange(guarded.Handlers);

        return regions;
    }

    private static RegionKind KindOf(ExceptionHandler handler) => handler.HandlerType switch
    {
        ExceptionHandlerType.Finally => RegionKind.Finally,
        ExceptionHandlerType.Fault => RegionKind.Fault,
        _ => RegionKind.Catch
    };

    // A filter has no end of its own: it ends where its handler begins.
    private static Region Filter(int start, int end, int clause, Region guarded, BodyMap map)
    {
        if (start < end && map[end - 1].OpCode.Code != Code.Endfilter)
            throw new BodyErrorException(BodyRule.RegionNesting, map[end], "The filter does not end directly before its handler.");

        return Create(RegionKind.Filter, start, end, clause, guarded, map);
    }

    private static Region Create(RegionKind kind, int start, int end, int clause, Region? guarded, BodyMap map) => start < end
        ? new Region(kind, start, end, clause, guarded)
        : throw new BodyErrorException(BodyRule.RegionBoundary, map[start], $"Region {kind} ends before it begins.");

    // Outer regions come first: each inner one overwrites their entries.
    private void Nest(List<Region> regions, BodyMap map)
    {
        Stack<Region> open = [];
        foreach (var region in regions)
        {
            while (open.Count > 0 && open.Peek().End <= region.Start)
                open.Pop();

            if (open.Count > 0)
                region.Parent = Around(region, open.Peek(), map);

            open.Push(region);
            for (var index = region.Start; index < region.End; index++)
                _innermost[index] = region;
        }
    }

    private static Region Around(Region region, Region outer, BodyMap map) =>
        region.End < outer.End || (region.End == outer.End && region.Start > outer.Start)
        ? outer
        : throw new BodyErrorException(BodyRule.RegionNesting, map[region.Start], $"Region {region.Kind} overlaps region {outer.Kind}.");

    private static void CheckPlace(Region region, BodyMap map)
    {
        if (region.Guarded is { } guarded && guarded.Parent != region.Parent)
            throw new BodyErrorException(BodyRule.RegionNesting, map[region.Start], $"Region {region.Kind} is not adjacent to the region that it protects.");

        for (var outer = region.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Clause < region.Clause)
            {
                throw new BodyErrorException(
                    BodyRule.RegionOrder, map[region.Start], $"Region {region.Kind} is listed after the enclosing region {outer.Kind}.");
            }
        }
    }
}
