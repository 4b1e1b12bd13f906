using System;

namespace AutoSpan;

/// <summary>Excludes a member, a type or an assembly from tracing. It overrides the rules in FodyWeavers.xml.</summary>
/// <remarks>
/// On a method, constructor, property or event: excludes this member. On a type: excludes all its members and nested types. On an assembly: excludes
/// everything. The attribute nearest to a method decides, so one method of a type with <c>[NoSpan]</c> can have <see cref="WithSpanAttribute"/>. If a
/// member has both, <c>[NoSpan]</c> wins, and the build prints a warning.
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
