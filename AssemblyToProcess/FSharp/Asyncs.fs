/// F#'s own asynchronous workflows: cold, and run where somebody starts them.
module AssemblyToProcess.Asyncs

open System
open System.Threading.Tasks

let work n =
    async {
        do! Task.Delay 1 |> Async.AwaitTask
        return n + 1
    }

let failing n =
    async {
        let! value = work 0
        return value / n
    }

[<Run(3, Spans = 2)>]
let run n = work n |> Async.RunSynchronously

[<Run(3, Spans = 2)>]
let started n = work n |> Async.StartAsTask

[<Run(3, Spans = 3)>]
let bound n =
    async {
        let! first = work n
        let! second = work first
        return first * second
    }
    |> Async.StartAsTask

[<Run(0, Spans = 3)>]
let caught n =
    async {
        try
            let! value = failing n
            return string value
        with e ->
            return e.GetType().Name
    }
    |> Async.RunSynchronously

[<Run(3)>]
let sideBySide n =
    [ for i in 1..n -> async { return i * i } ] |> Async.Parallel |> Async.RunSynchronously |> Array.sum

[<Run(2)>]
let cleaned (n: int) =
    let log = Text.StringBuilder()
    async {
        try
            log.Append(string n) |> ignore
        finally
            log.Append(" finally") |> ignore
    }
    |> Async.RunSynchronously
    log.ToString()

[<Run>]
let cancelled () =
    use source = new Threading.CancellationTokenSource()
    source.Cancel()
    try
        Async.RunSynchronously(async { do! Async.Sleep 1 }, cancellationToken = source.Token)
        "ran"
    with :? OperationCanceledException -> "cancelled"
