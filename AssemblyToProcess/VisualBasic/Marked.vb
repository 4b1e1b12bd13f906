Imports System.Diagnostics
Imports AutoSpan

''' <summary>Methods that speak of their own spans.</summary>
Public Module Marked
    <WithSpan>
    Private Function Hidden(number As Integer) As Integer
        Return number + 1
    End Function

    <Run(3, Spans:=2)>
    Public Function CallsHidden(number As Integer) As Integer
        Return Hidden(number) * 2
    End Function

    <WithSpan("{Method|upper}", Kind:=ActivityKind.Client)>
    Private Async Function Named(number As Integer) As Task(Of Integer)
        Await Task.Yield()
        Return number
    End Function

    <Run(3, Spans:=2)>
    Public Async Function CallsNamed(number As Integer) As Task(Of Integer)
        Return Await Named(number)
    End Function

    <NoSpan>
    Public Function Quiet(number As Integer) As String
        Return number.ToString()
    End Function

    <Run(3)>
    Public Function CallsQuiet(number As Integer) As String
        Return Quiet(number) & Quiet(number)
    End Function
End Module
