''' <summary>Iterator functions and properties.</summary>
Public Class Iterators
    Public Iterator Function Numbers(n As Integer) As IEnumerable(Of Integer)
        Try
            For i = 1 To n
                Yield i
                If i = 3 Then Return
            Next
        Finally
            Ended += 1
        End Try
    End Function

    Public Property Ended As Integer

    Public ReadOnly Iterator Property Letters As IEnumerable(Of String)
        Get
            Yield "a"
            Yield "b"
        End Get
    End Property

    <Run(2, Spans:=2)>
    Public Function Total(n As Integer) As Integer
        Return Numbers(n).Sum() * 10 + Ended
    End Function

    <Run(9, Spans:=2)>
    Public Function First(n As Integer) As Integer
        Return Numbers(n).First() * 10 + Ended
    End Function

    <Run(9, Spans:=3)>
    Public Function Twice(n As Integer) As Integer
        Dim values = Numbers(n)
        Return values.Count() + values.Last()
    End Function

    <Run(2)>
    Public Function NeverEnumerated(n As Integer) As Integer
        Dim values = Numbers(n)
        Return Ended
    End Function

    <Run>
    Public Function OfProperty() As String
        Return String.Concat(Letters)
    End Function

    Public Iterator Function Failing(n As Integer) As IEnumerable(Of Integer)
        Yield 1
        Yield 10 \ n
    End Function

    <Run(0, Spans:=2)>
    Public Function Fails(n As Integer) As Integer
        Dim total = 0
        For Each value In Failing(n)
            total += value
        Next
        Return total
    End Function

    <Run(2)>
    Public Function Lambdas(n As Integer) As Integer
        Dim values = Iterator Function() As IEnumerable(Of Integer)
                         Yield n
                         Yield n * 2
                     End Function
        Return values().Sum()
    End Function
End Class
