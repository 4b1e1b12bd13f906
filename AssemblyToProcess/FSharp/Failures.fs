/// Exceptions: raised, caught, filtered by pattern, and finally.
module AssemblyToProcess.Failures

open System

exception Refused of reason: string * code: int

let private log = Collections.Generic.List<string>()

[<Run("text")>]
let raised (message: string) : int = failwith message

[<Run(3)>]
let refused code : int = raise (Refused("no", code))

[<Run(0)>]
[<Run(2)>]
let caught n =
    try
        10 / n
    with :? DivideByZeroException -> -1

[<Run(1)>]
[<Run(2)>]
[<Run(3)>]
let matched n =
    try
        if n = 1 then raise (Refused("one", n))
        if n = 2 then invalidArg "n" "two"
        invalidOp "three"
    with
    | Refused(reason, _) when reason.Length > 2 -> reason
    | :? ArgumentException as e -> e.ParamName

[<Run(0)>]
[<Run(5)>]
let cleaned n =
    log.Clear()
    try
        log.Add "begin"
        let result = 10 / n
        log.Add "end"
        result + log.Count
    finally
        log.Add "finally"

[<Run(0)>]
let rethrown n =
    try
        try
            10 / n
        with e ->
            log.Add e.Message
            reraise ()
    finally
        log.Clear()

[<Run(0, Spans = 2)>]
let wrapped n =
    try
        cleaned n
    with e ->
        raise (InvalidOperationException("wrapped", e))

type private Handle() =
    interface IDisposable with
        member _.Dispose() = log.Add "disposed"

[<Run(0, Spans = 2)>]
[<Run(1, Spans = 2)>]
let disposed n =
    use _ = new Handle()
    let result = 5 / n
    string result
