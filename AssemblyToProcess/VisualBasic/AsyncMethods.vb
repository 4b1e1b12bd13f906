Imports System.Threading.Tasks

''' <summary>Async functions and subs.</summary>
Public Class AsyncMethods
    <Run(3)>
    Public Async Function Complete(n As Integer) As Task(Of Integer)
        Return n * 2
    End Function

    <Run(3)>
    Public Async Function Yielding(n As Integer) As Task(Of Integer)
        Await Task.Yield()
        Return n + 1
    End Function

    <Run(3, Spans:=3)>
    Public Async Function Nested(n As Integer) As Task(Of Integer)
        Dim first = Await Yielding(n)
        Return first + Await Complete(first)
    End Function

    <Run(0)>
    Public Async Function FailsEarly(n As Integer) As Task
        Dim result = 10 \ n
        Await Task.Yield()
    End Function

    <Run(0)>
    Public Async Function FailsLate(n As Integer) As Task(Of Integer)
        Await Task.Yield()
        Return 10 \ n
    End Function

    <Run(0, Spans:=2), Run(1, Spans:=2)>
    Public Async Function Caught(n As Integer) As Task(Of String)
        Dim text = ""
        Try
            text &= Await FailsLate(n)
        Catch e As DivideByZeroException When n = 0
            text &= "caught"
        Finally
            text &= " finally"
        End Try
        Return text
    End Function

    <Run(0, Spans:=2)>
    Public Async Function Rethrown(n As Integer) As Task(Of Integer)
        Try
            Return Await FailsLate(n)
        Catch e As DivideByZeroException
            Throw New InvalidOperationException("wrapped", e)
        End Try
    End Function

    <Run>
    Public Async Function Cancelled() As Task
        Await Task.Yield()
        Throw New OperationCanceledException("enough")
    End Function

    <Run(3)>
    Public Async Function Lambdas(n As Integer) As Task(Of Integer)
        Dim add = Async Function(a As Integer)
                      Await Task.Yield()
                      Return a + n
                  End Function
        Return Await add(1) + Await add(2)
    End Function

    <Run(2)>
    Public Function NotAsync(n As Integer) As Task(Of Integer)
        Return Task.FromResult(n)
    End Function

    <Run(2, Spans:=2)>
    Public Async Function AwaitsSub(n As Integer) As Task(Of Integer)
        Dim done As New TaskCompletionSource(Of Integer)
        Fire(n, done)
        Return Await done.Task
    End Function

    Public Async Sub Fire(n As Integer, done As TaskCompletionSource(Of Integer))
        ' It ends before it lets the other go on, so that the spans are nested.
        done.SetResult(n + 1)
    End Sub
End Class
