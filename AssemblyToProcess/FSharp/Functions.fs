/// Functions of a module: static methods, with local functions and recursion.
module AssemblyToProcess.Functions

open System.Runtime.CompilerServices

// Small functions are inlined in Release: no call, no span.
[<MethodImpl(MethodImplOptions.NoInlining)>]
let twice n = n * 2

[<Run(3, 4)>]
let add a b = a + b

[<Run(5, Spans = 2)>]
let quadruple n = twice n |> (+) (n * 2)

[<Run(5, Spans = 6)>]
let rec factorial n = if n = 0 then 1L else int64 n * factorial (n - 1)

[<Run(10)>]
let sumTo n =
    let mutable sum = 0
    for i in 1..n do
        sum <- sum + i
    sum

[<Run("a", 3)>]
let repeated (text: string) n =
    let rec go rest count = if count = 0 then rest else go (rest + text) (count - 1)
    go "" n

[<Run(7, 2)>]
let divided a b = a / b, a % b

let pair (value: 'a) = [ value; value ]

[<Run(42, Spans = 3)>]
let generic (n: int) = (pair n).Length + (pair "text").Length

let inline addAny a b = a + b

[<Run(2.5, 4.0)>]
let inlined (a: float) (b: float) = addAny a b

[<Run("12")>]
[<Run("no number")>]
let parsed (text: string) =
    match System.Int32.TryParse text with
    | true, number -> Some number
    | false, _ -> None

[<Run>]
let nothing () = ()

module Inner =
    [<Run(3)>]
    [<MethodImpl(MethodImplOptions.NoInlining)>]
    let squared n = n * n

    [<Run(3, Spans = 2)>]
    let cubed n = n * squared n
