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
                "4,21 AS1030: The expression '{order.Id}' in 'value' has an unexpected '{' at position 1. Expected: a parameter, 'this' or 'return'.",
                "5,21 AS1030: The expression 'order.' in 'value' has an unexpected end at position 7. Expected: the name of a field or property.",
                "6,21 AS1030: The expression ' order.Lines[0].Price' in 'value' has an unexpected '0' at position 14. Expected: a key in quotes.",
                "7,21 AS1030: The expression 'order Id' in 'value' has an unexpected 'Id' at position 7. Expected: '.', '[' or the end.",
                "8,21 AS1031: The expression 'headers['id' in 'value' has no closing ' for the text at position 9. Add the closing quote.",
                "9,21 AS1032: The expression 'order.Name.Trim().Length' in 'value' calls the method 'Trim' at position 12. Expressions "
                    + "cannot call methods. Use a parameter, field, property or dictionary entry.",
                "10,21 AS1030: The expression 'null' in 'value' has an unexpected 'null' at position 1. Expected: a parameter, 'this' or 'return'.",
                "11,21 AS1030: The expression 'order.Id == 3' in 'value' has an unexpected '==' at position 10. Expected: '.', '[' or the end.",
                "12,21 AS1030: The expression 'headers['id'' in 'value' has an unexpected end at position 13. Expected: ']'."
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
                "2,13 AS1006: 'errorWhen' is empty. Write a condition such as 'return == false'.",
                "3,14 AS1030: The expression 'return = false' in 'errorWhen' has an unexpected '=' at position 8. Expected: '.', '[', a "
                    + "comparison (== != < <= > >=) or the end.",
                "4,14 AS1030: The expression 'return == ' in 'errorWhen' has an unexpected end at position 10. Expected: a number, a text "
                    + "in quotes, true, false, null, or an enum member.",
                "5,14 AS1030: The expression 'return == false && order == null' in 'errorWhen' has an unexpected '&&' at position 17. "
                    + "Expected: the end (a condition has one comparison).",
                "6,14 AS1030: The expression 'return.Status == Status.Failed' in 'errorWhen' has an unexpected '.' at position 24. "
                    + "Expected: the end (write an enum member without its type).",
                "7,14 AS1030: The expression 'return.Code == 99999999999999999999' in 'errorWhen' has an unexpected '99999999999999999999' "
                    + "at position 16. Expected: a number that fits into 64 bits.",
                "8,14 AS1033: The expression 'return.Code < null' in 'errorWhen' has null at position 15, but '<' compares only numbers. "
                    + "Write a number, or use '==' or '!='.",
                "9,14 AS1030: The expression '!return.IsOk == true' in 'errorWhen' has an unexpected '==' at position 14. Expected: '.', '[' or the end.",
                "10,14 AS1031: The expression 'return.Name == \"x' in 'errorWhen' has no closing \" for the text at position 16. Add the closing quote.",
                "11,14 AS1032: The expression 'return.IsOk()' in 'errorWhen' calls the method 'IsOk' at position 8. Expressions cannot call "
                    + "methods. Use a parameter, field, property or dictionary entry.",
                "12,14 AS1034: The expression 'order.IsOk' in 'errorWhen' must begin with 'return', because 'errorWhen' checks the result of the method.",
                "13,10 AS1030: The expression 'false == return' in 'errorWhen' has an unexpected 'false' at position 1. Expected: a "
                    + "parameter, 'this' or 'return'."
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
                "2,13 AS1034: The expression 'return.Headers' in 'remoteParent' must begin with a parameter or 'this', because "
                    + "'remoteParent' is read before the method runs.",
                "3,14 AS1030: The expression 'message.Headers[traceparent]' in 'remoteParent' has an unexpected 'traceparent' at position "
                    + "17. Expected: a key in quotes.",
                "4,10 AS1006: 'remoteParent' is empty. Write a path such as 'message.Headers'."
            ],
            RefusedBySchema: false)
    ];
}
