using System.Collections.Generic;
using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Traces;

/// <summary>Counts spans by method, in the order in which parents come before their children.</summary>
internal sealed class CostCounter(SpanMethods methods)
{
    private readonly Dictionary<IReadOnlyList<MethodEntry>, MethodCost> _costs = [];
    private readonly Dictionary<IReadOnlyList<MethodEntry>, int> _open = [];
    private readonly Stack<(SpanNode Node, IReadOnlyList<MethodEntry>? Methods)> _around = [];

    public IEnumerable<MethodCost> Costs => _costs.Values;

    /// <summary>The number of spans that no method of the report makes.</summary>
    public int Others { get; private set; }

    public void Add(SpanNode node)
    {
        Leave(node.Parent);
        foreach (var name in node.Span.Events)
        {
            if (methods.FindEvent(name) is { } adding)
                CostOf(adding).AddEvent();
        }

        var found = methods.Find(node.Span);
        if (found is null)
        {
            Others++;
        }
        else
        {
            var isRecursive = node.Parent is not null && _around.Peek().Methods == found;
            _open.TryGetValue(found, out var open);
            CostOf(found).Add(node, isOutermost: open == 0, isRecursive);
            _open[found] = open + 1;
        }

        _around.Push((node, found));
    }

    private void Leave(SpanNode? parent)
    {
        while (_around.Count > 0 && _around.Peek().Node != parent)
        {
            if (_around.Pop().Methods is { } left)
                _open[left]--;
        }
    }

    private MethodCost CostOf(IReadOnlyList<MethodEntry> found) => _costs.TryGetValue(found, out var cost) ? cost : _costs[found] = new MethodCost(found);
}
