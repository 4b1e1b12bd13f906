using System.Collections.Generic;

namespace AutoSpan.Tests.Configuration;

/// <summary>One file for each thing that can be wrong with a tag, and with the settings about values.</summary>
internal static class InvalidTags
{
    public static IReadOnlyList<InvalidConfiguration> All { get; } =
    [
        new("tags without a name or a value", """
            <Weavers>
              <AutoSpan>
                <Tag value="order.Id" />
                <Include>
                  <Tag name="order.id" />
                  <Tag />
                </Include>
                <Event>
                  <Tag name=" " text="a" />
                  <Tag name="" value="" />
                </Event>
              </AutoSpan>
            </Weavers>
            """,
            [
                "3,6 AS1037: <Tag> needs 'name': what the tag is called.",
                "5,8 AS1037: <Tag> needs 'value', such as 'order.Id', or 'text', which is always the same.",
                "6,8 AS1037: <Tag> needs 'name': what the tag is called.",
                "6,8 AS1037: <Tag> needs 'value', such as 'order.Id', or 'text', which is always the same.",
                "9,12 AS1006: 'name' is empty. Write the name of a tag such as 'order.id'.",
                "10,12 AS1006: 'name' is empty. Write the name of a tag such as 'order.id'.",
                "10,20 AS1006: 'value' is empty. Write a path such as 'order.Id'."
            ],
            RefusedBySchema: true),
        new("tags without a value", """
            <Weavers>
              <AutoSpan>
                <Set>
                  <Tag name="order.id" />
                </Set>
              </AutoSpan>
            </Weavers>
            """,
            [
                "4,8 AS1037: <Tag> needs 'value', such as 'order.Id', or 'text', which is always the same."
            ],
            RefusedBySchema: false),
        new("tags with both values", """
            <Weavers>
              <AutoSpan>
                <Tag name="a" value="order" text="" />
                <Set>
                  <Tag text="b" value="order..Id" name="b" />
                </Set>
              </AutoSpan>
            </Weavers>
            """,
            [
                "3,33 AS1038: <Tag> has both 'value' and 'text'. Remove one of them.",
                "5,21 AS1038: <Tag> has both 'value' and 'text'. Remove one of them.",
                "5,21 AS1030: The expression 'order..Id' in 'value' has an unexpected '.' at position 7. Expected: the name of a field or property."
            ],
            RefusedBySchema: false),
        new("blank names of tags", """
            <Weavers>
              <AutoSpan>
                <Tag name="  " text="a" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "3,10 AS1006: 'name' is empty. Write the name of a tag such as 'order.id'."
            ],
            RefusedBySchema: true),
        new("strangers on and in tags", """
            <Weavers>
              <AutoSpan>
                <Set>
                  <Tag nam="a" name="a" text="b">
                    text
                    <Tag name="b" text="c" />
                  </Tag>
                  <Tag kind="Server" name="d" text="e" type="F" />
                  <Tag name="g" text="h"><Value /></Tag>
                </Set>
              </AutoSpan>
            </Weavers>
            """,
            [
                "4,8 AS1007: <Tag> contains the text 'text', which has no meaning. Use attributes, for example <Include namespace=\"Shop\" />.",
                "4,12 AS1002: <Tag> has no attribute 'nam'. Did you mean 'name'? Use one of: name, value, text.",
                "6,10 AS1001: <Tag> is not valid inside <Tag>. It belongs inside <AutoSpan>, <Include>, <Event>, <Set>.",
                "8,12 AS1003: <Tag> has no attribute 'kind'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "8,44 AS1003: <Tag> has no attribute 'type'. Use it on: <Include>, <Exclude>, <Event>, <Set>.",
                "9,31 AS1001: <Value> is not valid inside <Tag>. Nothing can stand there."
            ],
            RefusedBySchema: true),
        new("attributes of tags elsewhere", """
            <Weavers>
              <AutoSpan text="a">
                <Include value="order.Id" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1003: <AutoSpan> has no attribute 'text'. Use it on: <Tag>.",
                "3,14 AS1003: <Include> has no attribute 'value'. Use it on: <Tag>."
            ],
            RefusedBySchema: true),
        new("arguments", """
            <Weavers>
              <AutoSpan arguments="">
                <Include arguments="order quantity" />
                <Include arguments="order, all" />
                <Include arguments="none,1st,,*" />
                <Set arguments="order, @order, card, order" />
                <Event arguments="order.Id" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1006: 'arguments' is empty. Write 'none', 'all', or parameter names separated by commas.",
                "3,14 AS1035: 'order quantity' in 'arguments' is not a parameter name. Write 'none' alone, 'all' alone, or parameter names "
                    + "separated by commas.",
                "4,14 AS1035: 'all' in 'arguments' is not a parameter name. Write 'none' alone, 'all' alone, or parameter names separated by commas.",
                "5,14 AS1035: 'none' in 'arguments' is not a parameter name. Write 'none' alone, 'all' alone, or parameter names separated by commas.",
                "5,14 AS1035: '1st' in 'arguments' is not a parameter name. Write 'none' alone, 'all' alone, or parameter names separated by commas.",
                "5,14 AS1035: '' in 'arguments' is not a parameter name. Write 'none' alone, 'all' alone, or parameter names separated by commas.",
                "5,14 AS1035: '*' in 'arguments' is not a parameter name. Write 'none' alone, 'all' alone, or parameter names separated by commas.",
                "6,10 AS1005: 'arguments' contains 'order' more than once. Remove the duplicate.",
                "7,12 AS1035: 'order.Id' in 'arguments' is not a parameter name. Write 'none' alone, 'all' alone, or parameter names separated by commas."
            ],
            RefusedBySchema: false),
        new("lengths", """
            <Weavers>
              <AutoSpan maxLength="0">
                <Include maxLength="1000001" />
                <Set maxLength="1,024" />
                <Event maxLength="" />
                <Event maxLength="99999999999" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1036: '0' is not a valid value of 'maxLength'. Write a whole number from 1 to 1000000.",
                "3,14 AS1036: '1000001' is not a valid value of 'maxLength'. Write a whole number from 1 to 1000000.",
                "4,10 AS1036: '1,024' is not a valid value of 'maxLength'. Write a whole number from 1 to 1000000.",
                "5,12 AS1036: '' is not a valid value of 'maxLength'. Write a whole number from 1 to 1000000.",
                "6,12 AS1036: '99999999999' is not a valid value of 'maxLength'. Write a whole number from 1 to 1000000."
            ],
            RefusedBySchema: true),
        new("secrets", """
            <Weavers>
              <AutoSpan redact="card|">
                <Set redact="/(card/" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1010: The pattern 'card|' in 'redact' is empty or has an empty part. Write '*' to match anything, or remove it.",
                "3,10 AS1011: The regular expression '/(card/' in 'redact' is not valid: Invalid pattern '(card' at offset 5. Not enough )'s."
            ],
            RefusedBySchema: false)
    ];
}
