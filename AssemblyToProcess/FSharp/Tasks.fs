/// The task builder: a resumable state machine in a method that is not marked as asynchronous.
module AssemblyToProcess.Tasks

open System
open System.Threading.Tasks

[<Run(3)>]
let complete n = task { return n * 2 }

[<Run(3)>]
let yielding n =
    task {
        do! Task.Yield()
        let! more = Task.FromResult n
        return n + more
    }

[<Run(2, Spans = 3)>]
let nested n =
    task {
        let! first = yielding n
        let! second = complete first
        return second + 1
    }

[<Run(0)>]
let failingEarly n = task { return 10 / n }

[<Run(0)>]
let failingLate n =
    task {
        do! Task.Yield()
        return 10 / n
    }

[<Run(0, Spans = 2)>]
let caught n =
    task {
        try
            return! failingLate n
        with :? DivideByZeroException ->
            return -1
    }

[<Run(0, Spans = 2)>]
let cleaned n =
    task {
        let mutable log = ""
        try
            try
                let! result = failingLate n
                log <- string result
            finally
                log <- log + "finally"
        with e ->
            log <- log + e.GetType().Name
        return log
    }

[<Run(3, Spans = 4)>]
let looping n =
    task {
        let mutable sum = 0
        for i in 1..n do
            let! value = yielding i
            sum <- sum + value
        return sum
    }

[<Run>]
let cancelled () : Task<int> =
    task {
        do! Task.Yield()
        return raise (OperationCanceledException "enough")
    }

[<Run(2)>]
let ofUnit n : Task =
    task {
        do! Task.Yield()
        if n > 5 then failwith "too many"
    }

[<Run(2)>]
let valueTask n = ValueTask<int>(task { return n })

type Service() =
    [<Run(2, Spans = 2)>]
    member _.Load n =
        task {
            let! value = yielding n
            return value, n
        }

    [<Run(5, Spans = 2)>]
    member service.LoadBackground n = backgroundTask { return! complete n }
