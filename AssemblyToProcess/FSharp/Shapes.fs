namespace AssemblyToProcess

/// Discriminated unions, records and pattern matching.
type Shape =
    | Circle of radius: float
    | Rectangle of width: float * height: float
    | Group of Shape list
    | Empty

    member shape.Area =
        match shape with
        | Circle radius -> 3.0 * radius * radius
        | Rectangle(width, height) -> width * height
        | Group members -> members |> List.sumBy (fun (one: Shape) -> one.Area)
        | Empty -> 0.0

    member shape.Scaled factor =
        match shape with
        | Circle radius -> Circle(radius * factor)
        | Rectangle(width, height) -> Rectangle(width * factor, height * factor)
        | Group members -> members |> List.map (fun (one: Shape) -> one.Scaled factor) |> Group
        | Empty -> Empty

[<Struct>]
type Point = { X: int; Y: int }

type Line =
    { From: Point
      To: Point }

    member line.Length = abs (line.To.X - line.From.X) + abs (line.To.Y - line.From.Y)

module Drawing =
    let (|Even|Odd|) n = if n % 2 = 0 then Even else Odd

    let (|Divisible|_|) divisor n = if n % divisor = 0 then Some(n / divisor) else None

    [<Run(2.0, Spans = 5)>]
    let area side =
        let group = Group [ Circle side; Rectangle(side, side); Empty ]
        group.Scaled(2.0).Area

    [<Run(4, Spans = 2)>]
    [<Run(9, Spans = 3)>]
    [<Run(7, Spans = 3)>]
    let describe n =
        match n with
        | Even -> "even"
        | Divisible 3 third -> sprintf "three times %d" third
        | _ -> "odd"

    [<Run(3)>]
    let walk steps =
        let line = { From = { X = 0; Y = 0 }; To = { X = steps; Y = steps } }
        let longer = { line with To = { line.To with X = steps * 2 } }
        (longer.Length, compare line longer, line = longer)

    [<Run(1)>]
    [<Run(2)>]
    [<Run(5)>]
    let incomplete n =
        try
            match Some n with
            | Some 1 -> "one"
            | Some 2 -> "two"
            | other when n < 4 -> string other
            | _ -> raise (MatchFailureException("here", 1, 1))
        with MatchFailureException(place, line, _) -> sprintf "%s:%d" place line
