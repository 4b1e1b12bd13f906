''' <summary>What only Visual Basic has: late returns, static locals, optional parameters, Select Case, ReDim, modules.</summary>
Public Module Basics
    <Run(3), Run(0)>
    Public Function LateReturn(n As Integer) As Integer
        LateReturn = -1
        If n = 0 Then Exit Function
        LateReturn = n * 2
    End Function

    <Run("text", Spans:=3)>
    Public Function WithOptional(text As String) As String
        Return Optionally(text) & Optionally(text, 2)
    End Function

    Public Function Optionally(text As String, Optional count As Integer = 1) As String
        Dim result = ""
        For i = 1 To count
            result &= text
        Next
        Return result
    End Function

    <Run(1), Run(5), Run(12), Run(50)>
    Public Function Selected(n As Integer) As String
        Select Case n
            Case 1
                Return "one"
            Case 2 To 9
                Return "few"
            Case Is > 20
                Return "many"
            Case Else
                Return "some"
        End Select
    End Function

    <Run(1)>
    Public Sub ByReference(ByRef n As Integer)
        n += 5
    End Sub

    <Run(4, Spans:=2)>
    Public Function CallsByReference(n As Integer) As Integer
        Dim copy = n
        ByReference(copy)
        Return copy
    End Function

    <Run(4)>
    Public Function Summed(n As Integer) As Integer
        Dim values(0) As Integer
        For i = 0 To n
            ReDim Preserve values(i)
            values(i) = i
        Next
        Return values.Sum()
    End Function

    <Run(3)>
    Public Function Lambdas(n As Integer) As Integer
        Dim add = Function(a As Integer) a + n
        Dim total = 0
        Dim count As Action(Of Integer) = Sub(a) total += a
        count(add(1))
        count(add(2))
        Return total
    End Function

    <Run(3, 4, Spans:=2)>
    Public Function WithParamArray(a As Integer, b As Integer) As Integer
        Return Count(a, b, a)
    End Function

    Public Function Count(ParamArray values As Integer()) As Integer
        Return values.Length
    End Function

    <Run(6, Spans:=7)>
    Public Function Factorial(n As Integer) As Long
        If n = 0 Then Return 1
        Return n * Factorial(n - 1)
    End Function

    <Run("x")>
    Public Function Literal(text As String) As String
        Return <a b=<%= text %>><c/></a>.ToString()
    End Function
End Module
