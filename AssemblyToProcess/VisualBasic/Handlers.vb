''' <summary>Try, Catch with When, Finally, rethrowing, and the old On Error.</summary>
Public Class Handlers
    Private ReadOnly log As New List(Of String)

    <Run("boom")>
    Public Function Throws(text As String) As Integer
        Throw New InvalidOperationException(text)
    End Function

    <Run(0), Run(1), Run(2)>
    Public Function Filtered(n As Integer) As String
        Try
            If n < 2 Then Throw New ArgumentException("argument " & n)
            Return (10 \ (n - 2)).ToString()
        Catch e As ArgumentException When n = 0
            Return "filtered"
        Catch e As ArgumentException When Noted(e)
            Return "never"
        Catch e As DivideByZeroException
            Return "divided"
        Finally
            log.Add("finally")
        End Try
    End Function

    <Run(0)>
    Public Function Rethrown(n As Integer) As Integer
        Try
            Return 10 \ n
        Catch e As DivideByZeroException
            log.Add(e.Message)
            Throw
        Finally
            log.Clear()
        End Try
    End Function

    <Run(0), Run(5)>
    Public Function Nested(n As Integer) As String
        Dim text = ""
        Try
            Try
                text &= 10 \ n
            Finally
                text &= " inner"
            End Try
        Catch When text.Length > 3
            text &= " caught"
        End Try
        Return text
    End Function

    <Run(0)>
    Public Function OnError(n As Integer) As String
        On Error GoTo Failed
        Dim result = 10 \ n
        Return result.ToString()
Failed:
        Return "error " & Err.Number
    End Function

    <Run(0)>
    Public Function Resumed(n As Integer) As String
        On Error Resume Next
        Dim result = 10 \ n
        Return "went on with " & result
    End Function

    <Run(3)>
    Public Function Disposed(n As Integer) As Integer
        Using stream = New IO.MemoryStream(New Byte(n) {})
            SyncLock log
                Return CInt(stream.Length)
            End SyncLock
        End Using
    End Function

    Private Function Noted(e As Exception) As Boolean
        log.Add(e.Message)
        Return False
    End Function
End Class
