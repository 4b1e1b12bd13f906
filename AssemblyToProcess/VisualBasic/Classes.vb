''' <summary>Properties with parameters, events, operators, structures, interfaces, shared constructors and inheritance.</summary>
Public Interface IPriced
    Function Price(count As Integer) As Integer
    Property Discount As Integer
End Interface

Public Structure Amount
    Public Value As Integer

    <Run(3)>
    Public Function Add(n As Integer) As Integer
        Value += n
        Return Value
    End Function

    Public Shared Operator +(left As Amount, right As Amount) As Amount
        Return New Amount With {.Value = left.Value + right.Value}
    End Operator

    Public Shared Widening Operator CType(value As Integer) As Amount
        Return New Amount With {.Value = value}
    End Operator
End Structure

Public MustInherit Class Article
    Implements IPriced

    Private Shared ReadOnly created As Integer
    Private ReadOnly values As New Dictionary(Of String, Integer)

    Shared Sub New()
        created = 7
    End Sub

    Public Event Sold As EventHandler(Of EventArgs)

    Public Custom Event Changed As EventHandler
        AddHandler(value As EventHandler)
            values("handlers") = 1
        End AddHandler
        RemoveHandler(value As EventHandler)
            values("handlers") = 0
        End RemoveHandler
        RaiseEvent(sender As Object, e As EventArgs)
            values("raised") = 1
        End RaiseEvent
    End Event

    Default Public Property Named(name As String) As Integer
        Get
            Return values(name)
        End Get
        Set(value As Integer)
            values(name) = value
        End Set
    End Property

    Public Property Discount As Integer Implements IPriced.Discount

    ' Implements an interface under another name.
    Public Overridable Function Cost(count As Integer) As Integer Implements IPriced.Price
        Return count * created - Discount
    End Function

    Protected Sub Sell()
        RaiseEvent Sold(Me, EventArgs.Empty)
        RaiseEvent Changed(Me, EventArgs.Empty)
    End Sub
End Class

Public Class Book
    Inherits Article

    Private WithEvents Source As Book
    Private sales As Integer

    Public Overrides Function Cost(count As Integer) As Integer
        Return MyBase.Cost(count) + 1
    End Function

    <Run(2, Spans:=3)>
    Public Function Through(count As Integer) As Integer
        Dim priced As IPriced = Me
        priced.Discount = 3
        Return priced.Price(count)
    End Function

    <Run>
    Public Function Sale() As Integer
        Source = Me
        AddHandler Changed, Sub() sales += 100
        Sell()
        Return sales + Named("raised")
    End Function

    <Run("missing")>
    Public Function Lookup(name As String) As Integer
        Return Me(name)
    End Function

    <Run(4)>
    Public Function Operators(n As Integer) As Integer
        Dim left As Amount = n
        Return (left + New Amount With {.Value = 2}).Value
    End Function

    <Run(3)>
    Public Function Anonymous(n As Integer) As String
        Dim pair = New With {Key .Name = "a", .Count = n}
        Return pair.ToString()
    End Function

    <Run(3)>
    Public Function Queried(n As Integer) As Integer
        Return (From i In Enumerable.Range(0, n) Where i > 0 Order By i Descending Select i * 2).Sum()
    End Function

    <Run(3)>
    Public Function StaticLocal(n As Integer) As Integer
        Static count As Integer = 5
        count += n
        Return count
    End Function

    Private Sub Count(sender As Object, e As EventArgs) Handles Source.Sold
        sales += 1
    End Sub
End Class
