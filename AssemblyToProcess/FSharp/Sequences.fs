/// Sequence expressions, list and array comprehensions.
module AssemblyToProcess.Sequences

let numbers n =
    seq {
        for i in 1..n do
            yield i
            if i % 2 = 0 then yield! [ i * 10; i * 100 ]
    }

let private cleaned (log: System.Text.StringBuilder) =
    seq {
        try
            yield 1
            yield 2
        finally
            log.Append "cleaned" |> ignore
    }

[<Run(4)>]
let lazySquares n = seq { for i in 1..n -> i * i }

[<Run(4, Spans = 2)>]
let total n = numbers n |> Seq.sum

[<Run(4, Spans = 2)>]
let firstTwo n = numbers n |> Seq.take 2 |> Seq.toList

[<Run>]
let brokenOff () =
    let log = System.Text.StringBuilder()
    let first = cleaned log |> Seq.head
    sprintf "%d %O" first log

[<Run(0)>]
let failing n =
    let values = seq {
        yield 1
        yield 1 / n
    }
    // No call in tail position: that changes how the unwoven method is compiled, and so the stack trace.
    let all = values |> Seq.toList
    all.Length + 1

[<Run(3)>]
let listed n = [ for i in 1..n do if i <> 2 then i * 2 ]

[<Run(3)>]
let arrayed n = [| for i in 1..n -> sprintf "<%d>" i |]

let rec countdown n = seq {
    yield n
    if n > 0 then yield! countdown (n - 1)
}

[<Run(3, Spans = 5)>]
let recursive n = countdown n |> Seq.toList

[<Run(3)>]
let twice n =
    let values = Seq.delay (fun () -> Seq.init n id)
    Seq.sum values + Seq.length values
