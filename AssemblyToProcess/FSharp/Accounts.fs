namespace AssemblyToProcess

open System

/// Classes and interfaces: members, properties, events, constructors, statics, overrides, object expressions.
type ILedger =
    abstract Post: amount: int -> int

[<AbstractClass>]
type Ledger() =
    let posted = Event<int>()
    let mutable balance = 0

    [<CLIEvent>]
    member _.Posted = posted.Publish

    member _.Balance
        with get () = balance
        and set value = balance <- value

    abstract Fee: int -> int
    default _.Fee amount = amount / 10

    member ledger.Post amount =
        balance <- balance + amount - ledger.Fee amount
        posted.Trigger balance
        balance

    interface ILedger with
        member ledger.Post amount = ledger.Post amount

type Checking(initial: int) as this =
    inherit Ledger()
    do this.Balance <- initial
    new() = Checking 100
    override ledger.Fee amount = base.Fee amount + 1

    [<System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)>]
    static member Open amount = Checking(amount).Balance
    static member (+)(left: Checking, right: Checking) = Checking(left.Balance + right.Balance)

    [<Run(50, Spans = 4)>]
    member checking.Deposit amount = checking.Post amount

    [<Run(20, Spans = 5)>]
    member checking.Explicit amount = (checking :> ILedger).Post amount

    [<Run(20, Spans = 4)>]
    member checking.Observed amount =
        let mutable seen = 0
        use _ = checking.Posted.Subscribe(fun balance -> seen <- balance)
        checking.Post amount |> ignore
        seen

    [<Run(7, Spans = 2)>]
    static member Opened amount = Checking.Open amount + 1

    [<Run>]
    member checking.Sum() = (checking + Checking 5).Balance

    member _.Optional(first: int, ?second: int) = first + defaultArg second 10

    [<Run(1, Spans = 3)>]
    member checking.Optionally first = checking.Optional first + checking.Optional(first, 5)

    [<Run("12", 0)>]
    static member TryRead(text: string, [<System.Runtime.InteropServices.Out>] number: byref<int>) = Int32.TryParse(text, &number)

    [<Run(3)>]
    member _.Anonymous seed =
        let ledger =
            { new ILedger with
                member _.Post amount = amount + seed }
        ledger.Post 4
