using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Selectors;
using AutoSpan.Fody.Rules.Settings;

namespace AutoSpan.Tests.Configuration;

/// <summary>One file for each thing that can be wrong.</summary>
internal static class InvalidConfigurations
{
    private const string Elements = "Include, Exclude, Event, Set, Tag";
    private static readonly string SelectorNames = Names(SelectorAttribute.All);
    private static readonly string SettingNames = Names(Setting.OfSpans);
    private static readonly string EventSettingNames = Names(Setting.OfEvents);
    private static readonly string OptionNames = Names(Option.All);
    private const string MemberWords = "method, property, event, constructor, staticConstructor, operator, finalizer, localFunction, lambda, entryPoint";
    private const string VisibilityWords = "public, internal, protected, private";
    private const string FilterWords = "kebab, snake, camel, pascal, lower, upper, words, trimAsync, trimPrefix(…), trimSuffix(…)";

    public static IReadOnlyList<InvalidConfiguration> All { get; } =
    [
        new("unknown element", """
            <Weavers>
              <AutoSpan>
                <Inclde namespace="Shop" />
              </AutoSpan>
            </Weavers>
            """,
            [
                $"3,6 AS1001: <Inclde> is not valid inside <AutoSpan>. Did you mean 'Include'? Use one of: {Elements}."
            ],
            RefusedBySchema: true),
        new("element in the wrong case", """
            <Weavers>
              <AutoSpan>
                <exclude namespace="Shop" />
              </AutoSpan>
            </Weavers>
            """,
            [
                $"3,6 AS1001: <exclude> is not valid inside <AutoSpan>. Did you mean 'Exclude'? Use one of: {Elements}."
            ],
            RefusedBySchema: true),
        new("elements in the wrong place", """
            <Weavers>
              <AutoSpan>
                <Include namespace="Shop">
                  <Exclude type="A" />
                  <Link />
                </Include>
                <Exclude namespace="Shop">
                  <Tag name="order.id" value="order.Id" />
                  <Link />
                </Exclude>
              </AutoSpan>
            </Weavers>
            """,
            [
                "4,8 AS1001: <Exclude> is not valid inside <Include>. It belongs inside <AutoSpan>.",
                "5,8 AS1001: <Link> is not valid inside <Include>. Use one of: Tag.",
                "8,8 AS1001: <Tag> is not valid inside <Exclude>. It belongs inside <AutoSpan>, <Include>, <Event>, <Set>.",
                "9,8 AS1001: <Link> is not valid inside <Exclude>. Nothing can stand there."
            ],
            RefusedBySchema: true),
        new("unknown attribute", """
            <Weavers>
              <AutoSpan>
                <Include
                  namspace="Shop" />
              </AutoSpan>
            </Weavers>
            """,
            [
                $"4,7 AS1002: <Include> has no attribute 'namspace'. Did you mean 'namespace'? Use one of: {SelectorNames}, {SettingNames}."
            ],
            RefusedBySchema: true),
        new("unknown attributes everywhere", """
            <Weavers>
              <AutoSpan verfiy="true">
                <Include parents="x" />
                <Exclude wildly="off" />
                <Event moment="exit" />
                <Set redacted="x" kind="Client" />
              </AutoSpan>
            </Weavers>
            """,
            [
                $"2,13 AS1002: <AutoSpan> has no attribute 'verfiy'. Did you mean 'verify'? Use one of: {SettingNames}, {OptionNames}.",
                $"3,14 AS1002: <Include> has no attribute 'parents'. Did you mean 'parent'? Use one of: {SelectorNames}, {SettingNames}.",
                $"4,14 AS1002: <Exclude> has no attribute 'wildly'. Use one of: {SelectorNames}.",
                $"5,12 AS1002: <Event> has no attribute 'moment'. Use one of: {SelectorNames}, {EventSettingNames}.",
                $"6,10 AS1002: <Set> has no attribute 'redacted'. Did you mean 'redact'? Use one of: {SelectorNames}, {SettingNames}."
            ],
            RefusedBySchema: true),
        new("attribute in a namespace", """
            <Weavers xmlns:x="urn:x">
              <AutoSpan>
                <Include x:namespace="Shop" />
              </AutoSpan>
            </Weavers>
            """,
            [
                $"3,14 AS1002: <Include> has no attribute '{{urn:x}}namespace'. Use one of: {SelectorNames}, {SettingNames}."
            ],
            RefusedBySchema: true),
        new("attributes in the wrong place", """
            <Weavers>
              <AutoSpan namespace="Shop">
                <Exclude kind="Server" />
                <Include report="none" verify="false" />
                <Set on="exception" kind="Client" />
                <Event kind="Server" parent="root" remoteParent="x" recursion="suppress" status="ok"
                       errorWhen="return == null" exceptions="all" code="none" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1003: <AutoSpan> has no attribute 'namespace'. Use it on: <Include>, <Exclude>, <Event>, <Set>.",
                "3,14 AS1003: <Exclude> has no attribute 'kind'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "4,14 AS1003: <Include> has no attribute 'report'. Use it on: <AutoSpan>.",
                "4,28 AS1003: <Include> has no attribute 'verify'. Use it on: <AutoSpan>.",
                "5,10 AS1003: <Set> has no attribute 'on'. Use it on: <Event>.",
                "6,12 AS1003: <Event> has no attribute 'kind'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "6,26 AS1003: <Event> has no attribute 'parent'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "6,40 AS1003: <Event> has no attribute 'remoteParent'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "6,57 AS1003: <Event> has no attribute 'recursion'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "6,78 AS1003: <Event> has no attribute 'status'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "7,12 AS1003: <Event> has no attribute 'errorWhen'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "7,39 AS1003: <Event> has no attribute 'exceptions'. Use it on: <AutoSpan>, <Include>, <Set>.",
                "7,56 AS1003: <Event> has no attribute 'code'. Use it on: <AutoSpan>, <Include>, <Set>."
            ],
            RefusedBySchema: true),
        new("values outside their sets", """
            <Weavers>
              <AutoSpan report="text" enabled="yes" kind="server" parent="">
                <Include async="True" visibility="public,internal" members="method methods" static="no" />
                <Set exceptions="log" status="unset" code="line" trivial="keep" manual="yes" generated="true" />
                <Event on="exit" return="all" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1004: 'text' is not a valid value of 'report'. Use one of: json, html, none.",
                "2,27 AS1004: 'yes' is not a valid value of 'enabled'. Use one of: true, false.",
                "2,41 AS1004: 'server' is not a valid value of 'kind'. Did you mean 'Server'? Use one of: Internal, Server, Client, Producer, Consumer.",
                "2,55 AS1004: '' is not a valid value of 'parent'. Use one of: any, required, root.",
                "3,14 AS1004: 'True' is not a valid value of 'async'. Did you mean 'true'? Use one of: true, false.",
                $"3,27 AS1004: 'public,internal' is not a valid value of 'visibility'. Use one of: {VisibilityWords}. Separate several by spaces.",
                $"3,56 AS1004: 'methods' is not a valid value of 'members'. Did you mean 'method'? Use one of: {MemberWords}. Separate several by spaces.",
                "3,81 AS1004: 'no' is not a valid value of 'static'. Use one of: true, false.",
                "4,10 AS1004: 'log' is not a valid value of 'exceptions'. Use one of: record, all, status, ignore.",
                "4,27 AS1004: 'unset' is not a valid value of 'status'. Use one of: error, ok.",
                "4,42 AS1004: 'line' is not a valid value of 'code'. Use one of: function, location, none.",
                "4,54 AS1004: 'keep' is not a valid value of 'trivial'. Use one of: skip, include.",
                "4,69 AS1004: 'yes' is not a valid value of 'manual'. Use one of: skip, include.",
                "4,82 AS1004: 'true' is not a valid value of 'generated'. Use one of: skip, include.",
                "5,12 AS1004: 'exit' is not a valid value of 'on'. Use one of: entry, return, exception.",
                "5,22 AS1004: 'all' is not a valid value of 'return'. Use one of: none, value."
            ],
            RefusedBySchema: true),
        new("values given twice", """
            <Weavers>
              <AutoSpan ignoreExceptions="Shop.Closed Shop.Closed">
                <Include visibility="public internal public" type="Order*|Basket|Order*" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1005: 'ignoreExceptions' contains 'Shop.Closed' more than once. Remove the duplicate.",
                "3,14 AS1005: 'visibility' contains 'public' more than once. Remove the duplicate.",
                "3,50 AS1005: 'type' contains 'Order*' more than once. Remove the duplicate."
            ],
            RefusedBySchema: false),
        new("empty values", """
            <Weavers>
              <AutoSpan name="" source=" ">
                <Include visibility="" members=" " typeVisibility="" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1006: 'name' is empty. Write a template such as '{Type}.{Method}'.",
                "2,21 AS1006: 'source' is empty. Write a template such as '{Type}.{Method}'.",
                $"3,14 AS1006: 'visibility' is empty. Write some of {VisibilityWords}, separated by spaces.",
                $"3,28 AS1006: 'members' is empty. Write some of {MemberWords}, separated by spaces.",
                $"3,40 AS1006: 'typeVisibility' is empty. Write some of {VisibilityWords}, separated by spaces."
            ],
            RefusedBySchema: true),
        new("text", """
            <Weavers>
              <AutoSpan>
                Shop
                <Include>Shop.Orders</Include>
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,4 AS1007: <AutoSpan> contains the text 'Shop', which has no meaning. Use attributes, for example <Include namespace=\"Shop\" />.",
                "4,6 AS1007: <Include> contains the text 'Shop.Orders', which has no meaning. Use attributes, for example <Include namespace=\"Shop\" />."
            ],
            RefusedBySchema: true),
        new("two of them", """
            <Weavers>
              <AutoSpan source="Old" />
              <AutoSpan source="New" />
            </Weavers>
            """,
            [
                "2,4 AS1008: This file contains more than one <AutoSpan>, and Fody reads only the last one. Move all rules into one <AutoSpan>."
            ],
            RefusedBySchema: true),
        new("type names", """
            <Weavers>
              <AutoSpan ignoreExceptions="System.*Exception, Shop.Closed System.TimeoutException" />
            </Weavers>
            """,
            [
                "2,13 AS1009: 'System.*Exception,' in 'ignoreExceptions' is not a full type name. Write full names separated by spaces, "
                    + "without patterns, for example 'System.TimeoutException'."
            ],
            RefusedBySchema: false),
        new("empty patterns", """
            <Weavers>
              <AutoSpan>
                <Include namespace="" type="A||B" method="|A" inherits="//" />
                <Include returns=" " attribute="A|" parameters="int,,string" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "3,14 AS1010: The pattern '' in 'namespace' is empty or has an empty part. Write '*' to match anything, or remove it.",
                "3,27 AS1010: The pattern 'A||B' in 'type' is empty or has an empty part. Write '*' to match anything, or remove it.",
                "3,39 AS1010: The pattern '|A' in 'method' is empty or has an empty part. Write '*' to match anything, or remove it.",
                "3,51 AS1010: The pattern '//' in 'inherits' is empty or has an empty part. Write '*' to match anything, or remove it.",
                "4,14 AS1010: The pattern ' ' in 'returns' is empty or has an empty part. Write '*' to match anything, or remove it.",
                "4,26 AS1010: The pattern 'A|' in 'attribute' is empty or has an empty part. Write '*' to match anything, or remove it.",
                "4,41 AS1010: The pattern 'int,,string' in 'parameters' is empty or has an empty part. Write '*' to match anything, or remove it."
            ],
            RefusedBySchema: false),
        new("regular expressions", """
            <Weavers>
              <AutoSpan>
                <Include namespace="/Shop(/" type="/a)(b/" method="A|/Get|B" />
                <Include parameters="int, /x" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "3,14 AS1011: The regular expression '/Shop(/' in 'namespace' is not valid: Invalid pattern 'Shop(' at offset 5. Not enough )'s.",
                "3,34 AS1011: The regular expression '/a)(b/' in 'type' is not valid: Invalid pattern 'a)(b' at offset 2. Too many )'s.",
                "3,48 AS1012: The regular expression '/Get|B' in 'method' has no closing '/'. Write '/' at its end, before the next '|'.",
                "4,14 AS1012: The regular expression '/x' in 'parameters' has no closing '/'. Write '/' at its end, before the next '|'."
            ],
            RefusedBySchema: false),
        new("templates", """
            <Weavers>
              <AutoSpan source="{Asembly}">
                <Include name="{Type" />
                <Include name="{Type}}.{{{Method}" />
                <Include name="{Type|kebap|trimSuffix}.{Name|trimPrefix()}" />
                <Include name="{Method|kebab(x)|trimPrefix(I}" />
                <Include name="{}{Type{Method}" />
              </AutoSpan>
            </Weavers>
            """,
            [
                "2,13 AS1021: '{Asembly}' in 'source' is not a valid placeholder. Did you mean 'Assembly'? Use one of: Assembly, Namespace, Type, Method.",
                "3,14 AS1020: The template '{Type' in 'name' has an unmatched '{' at position 1. Close the placeholder, or write '{{' for a literal brace.",
                "4,14 AS1020: The template '{Type}}.{{{Method}' in 'name' has an unmatched '}' at position 7. Close the placeholder, or "
                    + "write '}}' for a literal brace.",
                $"5,14 AS1022: 'kebap' in 'name' is not a valid filter. Did you mean 'kebab'? Use one of: {FilterWords}.",
                "5,14 AS1023: The filter 'trimSuffix' in 'name' has no argument. Write the text to remove: 'trimSuffix(Text)'.",
                "5,14 AS1021: '{Name}' in 'name' is not a valid placeholder. Use one of: Assembly, Namespace, Type, Method.",
                "5,14 AS1023: The filter 'trimPrefix' in 'name' has no argument. Write the text to remove: 'trimPrefix(Text)'.",
                "6,14 AS1024: The filter 'kebab(x)' in 'name' has an argument, but 'kebab' takes none. Write 'kebab'.",
                $"6,14 AS1022: 'trimPrefix(I' in 'name' is not a valid filter. Did you mean 'trimPrefix(…)'? Use one of: {FilterWords}.",
                "7,14 AS1021: '{}' in 'name' is not a valid placeholder. Use one of: Assembly, Namespace, Type, Method.",
                "7,14 AS1020: The template '{}{Type{Method}' in 'name' has an unmatched '{' at position 3. Close the placeholder, or write "
                    + "'{{' for a literal brace."
            ],
            RefusedBySchema: false),
        .. InvalidTags.All,
        .. InvalidExpressions.All
    ];

    private static string Names(IEnumerable<AttributeDefinition> attributes) => string.Join(", ", attributes.Select(a => a.Name));
}
