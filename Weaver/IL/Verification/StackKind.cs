using System;

namespace AutoSpan.Fody.IL.Verification;

/// <summary>
/// What a slot of the evaluation stack may hold (ECMA-335 III.1.1). More than one where it is not known without loading other assemblies:
/// a check passes if one of them fits.
/// </summary>
[Flags]
internal enum StackKind : byte
{
    Nothing = 0,
    Int32 = 1,
    Int64 = 2,
    NativeInt = 4,
    Float = 8,
    Object = 16,

    /// <summary>A managed pointer. An unmanaged one is a native int.</summary>
    Pointer = 32,
    Struct = 64,

    /// <summary>A value type of another assembly: a structure, or an enumeration and so an integer.</summary>
    Value = Struct | Int32 | Int64,
    Address = Pointer | NativeInt,
    Integer = Int32 | Int64 | NativeInt,
    Number = Integer | Float | Pointer,
    Unknown = Number | Object | Struct
}
