namespace AssemblyToProcess

open System.Diagnostics
open System.Runtime.CompilerServices
open AutoSpan

/// Functions that speak of their own spans.
module Marked =
    [<WithSpan; MethodImpl(MethodImplOptions.NoInlining)>]
    let internal hidden (number: int) = number + 1

    [<Run(3, Spans = 2)>]
    let callsHidden (number: int) = hidden number * 2

    [<WithSpan("{Method|upper}", Kind = ActivityKind.Client)>]
    let internal named (number: int) = task { return string number }

    [<Run(3, Spans = 2)>]
    let callsNamed (number: int) = task { return! named number }

    [<NoSpan; MethodImpl(MethodImplOptions.NoInlining)>]
    let quiet (number: int) = string number

    [<Run(3)>]
    let callsQuiet (number: int) = quiet number + quiet number
