using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>How control may enter and leave regions, and which instructions are allowed in them (ECMA-335 I.12.4.2.8, III.3).</summary>
internal sealed class RegionFlow(BodyMap map, RegionTree regions)
{
    /// <summary>Checks a branch, or the step from an instruction to the next one.</summary>
    public void Go(int from, int to)
    {
        var source = regions.At(from);
        var target = regions.At(to);
        if (source is not null && !source.Contains(target))
            throw Error(BodyRule.RegionExit, from, $"Control leaves region {source.Kind} without 'leave'.");

        for (var entered = target; entered != source; entered = entered!.Parent)
        {
            if (!entered!.IsTryAt(to))
                throw Error(BodyRule.RegionEntry, from, $"Control enters region {entered.Kind} at an instruction other than the first.");
        }
    }

    /// <summary>Checks a <c>leave</c>.</summary>
    public void Leave(int from, int to)
    {
        var source = regions.At(from);
        var target = regions.At(to);
        while (target is not null && target.IsTryAt(to) && !target.Contains(source))
            target = target.Parent;

        for (var left = source; left != target; left = left.Parent)
        {
            if (left is null)
                throw Error(BodyRule.RegionEntry, from, $"Control enters region {target!.Kind} at an instruction other than the first.");

            // Visual Basic's 'Resume' goes from a handler back into its try block, and that is allowed.
            if (left.Kind == RegionKind.Catch && left.Guarded == target)
                return;

            if (left.Kind is RegionKind.Finally or RegionKind.Fault or RegionKind.Filter)
                throw Error(BodyRule.RegionExit, from, $"Control leaves region {left.Kind}.");
        }
    }

    /// <summary>Checks whether an instruction is allowed in its region.</summary>
    public void Place(int index)
    {
        var region = regions.At(index);
        switch (map[index].OpCode.Code)
        {
            case Code.Ret or Code.Jmp or Code.Tail when region is not null:
                throw Error(BodyRule.RegionContent, index, $"The instruction is not allowed in region {region.Kind}.");
            case Code.Endfinally when region is not { Kind: RegionKind.Finally or RegionKind.Fault }:
                throw Error(BodyRule.RegionContent, index, "The instruction is allowed only in a finally or fault handler.");
            case Code.Endfilter when region is not { Kind: RegionKind.Filter } || region.End != index + 1:
                throw Error(BodyRule.RegionContent, index, "The instruction is allowed only at the end of a filter.");
            case Code.Rethrow when Handler(region) is not { Kind: RegionKind.Catch }:
                throw Error(BodyRule.RegionContent, index, "The instruction is allowed only in a catch handler.");
            case Code.Localloc when Handler(region) is { } handler:
                throw Error(BodyRule.RegionContent, index, $"The instruction is not allowed in region {handler.Kind}.");
        }
    }

    private static Region? Handler(Region? region)
    {
        while (region is { Kind: RegionKind.Try })
            region = region.Parent;

        return region;
    }

    private BodyErrorException Error(BodyRule rule, int at, string explanation) => new(rule, map[at], explanation);
}
