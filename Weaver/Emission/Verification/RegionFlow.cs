using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Emission.Verification;

/// <summary>Which ways may lead into regions and out of them, and which instructions may stand in them (ECMA-335 I.12.4.2.8, III.3).</summary>
internal sealed class RegionFlow(BodyMap map, RegionTree regions)
{
    /// <summary>Checks a branch, or the way from an instruction to the next one.</summary>
    public void Go(int from, int to)
    {
        var source = regions.At(from);
        var target = regions.At(to);
        if (source is not null && !source.Contains(target))
            throw Fault(BodyRule.RegionExit, from, $"Control leaves region {source.Kind} without 'leave'.");

        for (var entered = target; entered != source; entered = entered!.Parent)
        {
            if (!entered!.IsTryAt(to))
                throw Fault(BodyRule.RegionEntry, from, $"Control enters region {entered.Kind} at an instruction other than the first.");
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
                throw Fault(BodyRule.RegionEntry, from, $"Control enters region {target!.Kind} at an instruction other than the first.");

            // Visual Basic's 'Resume' goes back from the handler into what it guards, and that is allowed.
            if (left.Kind == RegionKind.Catch && left.Guarded == target)
                return;

            if (left.Kind is RegionKind.Finally or RegionKind.Fault or RegionKind.Filter)
                throw Fault(BodyRule.RegionExit, from, $"Control leaves region {left.Kind}.");
        }
    }

    /// <summary>Checks whether an instruction may stand where it stands.</summary>
    public void Place(int index)
    {
        var region = regions.At(index);
        switch (map[index].OpCode.Code)
        {
            case Code.Ret or Code.Jmp or Code.Tail when region is not null:
                throw Fault(BodyRule.RegionContent, index, $"The instruction is not allowed in region {region.Kind}.");
            case Code.Endfinally when region is not { Kind: RegionKind.Finally or RegionKind.Fault }:
                throw Fault(BodyRule.RegionContent, index, "The instruction is allowed only in a finally or fault handler.");
            case Code.Endfilter when region is not { Kind: RegionKind.Filter } || region.End != index + 1:
                throw Fault(BodyRule.RegionContent, index, "The instruction is allowed only at the end of a filter.");
            case Code.Rethrow when Handler(region) is not { Kind: RegionKind.Catch }:
                throw Fault(BodyRule.RegionContent, index, "The instruction is allowed only in a catch handler.");
            case Code.Localloc when Handler(region) is { } handler:
                throw Fault(BodyRule.RegionContent, index, $"The instruction is not allowed in region {handler.Kind}.");
        }
    }

    private static Region? Handler(Region? region)
    {
        while (region is { Kind: RegionKind.Try })
            region = region.Parent;

        return region;
    }

    private BodyFaultException Fault(BodyRule rule, int at, string explanation) => new(rule, map[at], explanation);
}
