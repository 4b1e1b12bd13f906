using AutoSpan.Fody.Reporting;

namespace AutoSpan.Tool.Comparing;

/// <summary>What a method is recognized by in another report.</summary>
internal sealed record MethodKey(string Name, string Parameters, string? Signature)
{
    public static MethodKey Of(MethodEntry method) => new(method.FullName, method.Parameters, method.Signature);
}
