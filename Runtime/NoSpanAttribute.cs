using System;

namespace AutoSpan;

/// <summary>Keeps what it stands on from being traced, whatever the rules in FodyWeavers.xml say.</summary>
/// <remarks>
/// On a method, constructor, property or event: that member. On a type: everything in it, types nested in it included. On an assembly: everything in it.
/// The attribute that stands nearest to a method decides, so a single method of a type with <c>[NoSpan]</c> can have
/// <see cref="WithSpanAttribute"/>. Where both stand on one member, <c>[NoSpan]</c> wins, and the build warns.
/// </remarks>
/// <example>
/// <code>
/// [NoSpan]
/// public class Checksum
/// {
///     public uint Next(byte value) { ... }     // never a span
///
///     [WithSpan]
///     public uint Of(Stream stream) { ... }    // a span
/// }
/// </code>
/// </example>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Constructor
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class NoSpanAttribute : Attribute;
