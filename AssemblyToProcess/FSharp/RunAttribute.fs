namespace AssemblyToProcess

open System

/// The method is called with these arguments, woven and unwoven, observed and not; every call must have the same outcome.
/// Observed, the first span is the method's own.
[<AttributeUsage(AttributeTargets.Method, AllowMultiple = true)>]
type RunAttribute([<ParamArray>] arguments: obj[]) =
    inherit Attribute()
    member _.Arguments = arguments

    /// How many spans the call makes.
    member val Spans = 1 with get, set
