using System.Collections.Generic;

namespace AutoSpan.Tests.Configuration;

/// <summary>One file for each thing that can be wrong with a path or a condition.</summary>
internal static class InvalidExpressions
{
    public static IReadOnlyList<InvalidConfiguration> All { get; } =
    [
        new("paths", """
            <Weavers>
              <AutoSpan>
                <Include>
                  <Tag name="a" value="{order.Id}" />
                  <Tag name="b" value="order." />
                  <Tag name="c" value=" order.Lines[0].Price" />
                  <Tag name="d" value="order Id" />
                  <Tag name="e" value="headers['id" />
                  <Tag name="f" value="order.Name.Trim().Length" />
                  <Tag name="g" value="null" />
                  <Tag name="h" value="order.Id == 3" />
                  <Tag name="i" value="headers['id'" />
                </Include>
              </AutoSpan>
            </Weavers>
            """,
            [
                "4,21 AS1030: The expression '{order.Id}' in 'value' has '{' at position 1. Expected: a parameter, 'this' or 'return'.",
                "5,21 AS1030: The expression 'order.' in 'value' has its end at position 7. Expected: the name of a field or property.",
                "6,21 AS1030: The expression ' order.Lines[0].Price' in 'value' has '0' at position 14. Expected: a key between quotes.",
                "7,21 AS1030: The expression 'order Id' in 'value' has 'Id' at position 7. Expected: '.', '[' or the end.",
                "8,21 AS1031: The text that begins at position 9 of 'value' has no closing ', in 'headers['id'.",
                "9,21 AS1032: The expression 'order.Name.Trim().Length' in 'value' calls 'Trim' at position 12. Expressions call no methods: they read parameters, fields, properties and dictionary entries.",
                "10,21 AS1030: The expression 'null' in 'value' has 'null' at position 1. Expected: a parameter, 'this' or 'return'.",
                "11,21 AS1030: The expression 'order.Id == 3' in 'value' has '==' at position 10. Expected: '.', '[' or the end.",
                "12,21 AS1030: The expression 'headers['id'' in 'value' has its end at position 13. Expected: ']'."
            ],
            RefusedBySchema: false),
        new("conditions", """
            <Weavers>
              <AutoSpan errorWhen=" ">
                <Include errorWhen="return = false" />
                <Include errorWhen="return == " />
                <Include errorWhen="return == false &amp;&amp; order == null" />
                <Include errorWhen="return.Status == Status.Failed" />
                <Include errorWhen="return.Code == 99999999999999999999" />
                <Include errorWhen="return.Code &lt; null" />
                <Include errorWhen="!return.IsOk == true" />
                <Include errorWhen="return.Name == &quot;x" />
                <Include errorWhen="return.IsOk()" />
                <Include errorWhen="order.IsOk" />
                <Set errorWhen="false == return" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1006: 'errorWhen' is empty. It takes a condition such as 'return == false'.",
                "3,14 AS1030: The expression 'return = false' in 'errorWhen' has '=' at position 8. Expected: '.', '[', a comparison (== != < <= > >=) or the end.",
                "4,14 AS1030: The expression 'return == ' in 'errorWhen' has its end at position 10. Expected: a number, a text between quotes, true, false, null, or a member of an enum.",
                "5,14 AS1030: The expression 'return == false && order == null' in 'errorWhen' has '&&' at position 17. Expected: the end, since a condition compares once.",
                "6,14 AS1030: The expression 'return.Status == Status.Failed' in 'errorWhen' has '.' at position 24. Expected: the end, since a member of an enum stands alone, without its type.",
                "7,14 AS1030: The expression 'return.Code == 99999999999999999999' in 'errorWhen' has '99999999999999999999' at position 16. Expected: a number that fits into 64 bits.",
                "8,14 AS1033: The expression 'return.Code < null' in 'errorWhen' has null at position 15, and '<' compares with numbers only. Anything can be compared by '==' and '!='.",
                "9,14 AS1030: The expression '!return.IsOk == true' in 'errorWhen' has '==' at position 14. Expected: '.', '[' or the end.",
                "10,14 AS1031: The text that begins at position 16 of 'errorWhen' has no closing \", in 'return.Name == \"x'.",
                "11,14 AS1032: The expression 'return.IsOk()' in 'errorWhen' calls 'IsOk' at position 8. Expressions call no methods: they read parameters, fields, properties and dictionary entries.",
                "12,14 AS1034: 'order.IsOk' does not suit 'errorWhen', which judges what the method returns: begin with 'return'.",
                "13,10 AS1030: The expression 'false == return' in 'errorWhen' has 'false' at position 1. Expected: a parameter, 'this' or 'return'."
            ],
            RefusedBySchema: false),
        new("remote parents", """
            <Weavers>
              <AutoSpan remoteParent="return.Headers">
                <Include remoteParent="message.Headers[traceparent]" />
                <Set remoteParent="" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1034: 'return.Headers' does not suit 'remoteParent', which is read before the method runs: begin with a parameter or 'this'.",
                "3,14 AS1030: The expression 'message.Headers[traceparent]' in 'remoteParent' has 'traceparent' at position 17. Expected: a key between quotes.",
                "4,10 AS1006: 'remoteParent' is empty. It takes the way to a value, such as 'message.Headers'."
            ],
            RefusedBySchema: false)
    ];
}
