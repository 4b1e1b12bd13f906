/// Calls in tail position: in Release the compiler marks them with 'tail.', which no protected region allows.
module AssemblyToProcess.TailCalls

open System.Runtime.CompilerServices

[<MethodImpl(MethodImplOptions.NoInlining)>]
let last (n: int) = string n

[<Run(3, Spans = 2)>]
let direct n = last (n + 1)

[<Run(3, Spans = 2)>]
[<Run(-3)>]
let branched n =
    if n > 0 then last n
    elif n < -2 then ""
    else direct n

// The caller has left the stack before the exception is thrown.
let failing (n: int) = List.map (fun i -> i / n) [ 1; 2 ]

let rec isEven n = if n = 0 then true else isOdd (n - 1)
and isOdd n = if n = 0 then false else isEven (n - 1)

[<Run(10, Spans = 12)>]
let mutual n = isEven n

[<Run(4)>]
let applied n =
    let f = (fun i -> i * 2)
    [ f; (+) 1 ] |> List.fold (fun value g -> g value) n

[<Run(3)>]
let continued n =
    let rec sum k next = if k = 0 then next 0 else sum (k - 1) (fun rest -> next (rest + k))
    sum n id

[<Run(3, Spans = 2)>]
let ofUnit n : unit = last n |> ignore

type Chain() =
    abstract Next: int -> int
    default _.Next n = n + 1

    [<Run(4, Spans = 2)>]
    member chain.Run n = chain.Next n

    [<MethodImpl(MethodImplOptions.NoInlining)>]
    member chain.Generic<'a>(value: 'a, f: 'a -> int) = f value

    [<Run(4, Spans = 2)>]
    member chain.Instantiated(n: int) = chain.Generic(string n, fun text -> text.Length)
