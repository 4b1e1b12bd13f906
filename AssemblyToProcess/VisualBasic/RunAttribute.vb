''' <summary>
''' The method is called with these arguments, woven and unwoven, observed and not; every call must have the same outcome.
''' Observed, the first span is the method's own.
''' </summary>
<AttributeUsage(AttributeTargets.Method, AllowMultiple:=True)>
Public NotInheritable Class RunAttribute
    Inherits Attribute

    Public Sub New(ParamArray arguments As Object())
        Me.Arguments = arguments
    End Sub

    Public ReadOnly Property Arguments As Object()

    ''' <summary>How many spans the call makes.</summary>
    Public Property Spans As Integer = 1
End Class
