using System;
using System.Collections.Generic;

namespace AssemblyToProcess;

/// <summary>What the tagged methods are about.</summary>
public class Purchase(int id)
{
    public readonly Guid Number = new("11111111-2222-3333-4444-555555555555");
    internal long Weight = 5_000_000_000;
    private readonly string note = "private";

    public int Id { get; } = id;

    public Buyer? Buyer { get; set; }

    public decimal Total { get; set; } = 12.50m;

    public PurchaseState State { get; set; } = PurchaseState.Open;

    public DateTime? Shipped { get; set; }

    public bool? Paid { get; set; }

    public int[] Parts { get; set; } = [1, 2, 3];

    public Dictionary<string, string> Headers { get; } = new() { ["color"] = "green" };

    public IReadOnlyDictionary<string, int> Counts { get; } = new Dictionary<string, int> { ["boxes"] = 4 };

    public string Broken => throw new InvalidOperationException("broken getter");

    public string Password => "swordfish";

    public object Anything { get; set; } = 7L;

    public (int Width, string Unit) Size => (30, "cm");

    public Purchase Self => this;

    public string Note() => note;
}

/// <summary>Who buys.</summary>
public struct Buyer(string name)
{
    public string? Name { get; } = name;

    public int Age = 42;

    public readonly string Upper => Name!.ToUpperInvariant();
}

public enum PurchaseState
{
    Open,
    Closed,
    Failed
}
