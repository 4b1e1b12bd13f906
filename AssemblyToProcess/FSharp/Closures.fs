/// Closures, partial application, composition, function values and lazy values.
module AssemblyToProcess.Closures

let private counter () =
    let count = ref 0
    fun () ->
        count.Value <- count.Value + 1
        count.Value

[<Run(3)>]
let captured n =
    let offset = n * 2
    [ 1; 2; 3 ] |> List.map (fun i -> i + offset) |> List.sum

[<Run>]
let counted () =
    let next = counter ()
    next () + next () + next ()

[<System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)>]
let curried a b c = a * b + c

[<Run(2, Spans = 2)>]
let partial n =
    let times = curried n
    let timesThree = times 3
    timesThree 4

[<Run(2)>]
let composed n = ((+) 1 >> (*) 3 >> string) n

[<Run(0)>]
let failing n =
    // No call in tail position: that changes how the unwoven method is compiled, and so the stack trace.
    let all = [ 1; 2 ] |> List.map (fun i -> i / n)
    all.Length + 1

[<Run(4)>]
let delayed n =
    let value = lazy (n * n)
    value.Force() + value.Value

[<Run(3)>]
let handed n =
    let action = System.Func<int, int>(fun i -> i * n)
    action.Invoke 5

[<Run(20)>]
let mutual n =
    let rec even k = if k = 0 then true else odd (k - 1)
    and odd k = if k = 0 then false else even (k - 1)
    even n
