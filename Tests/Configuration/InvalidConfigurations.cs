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
                $"3,6 AS1001: <Inclde> is not known inside <AutoSpan>. Did you mean 'Include'? Known: {Elements}."
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
                $"3,6 AS1001: <exclude> is not known inside <AutoSpan>. Did you mean 'Exclude'? Known: {Elements}."
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
                "4,8 AS1001: <Exclude> is not known inside <Include>. It belongs inside <AutoSpan>.",
                "5,8 AS1001: <Link> is not known inside <Include>. Known: Tag.",
                "8,8 AS1001: <Tag> is not known inside <Exclude>. It belongs inside <AutoSpan>, <Include>, <Event>, <Set>.",
                "9,8 AS1001: <Link> is not known inside <Exclude>. Nothing can stand there."
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
                $"4,7 AS1002: 'namspace' is not an attribute of <Include>. Did you mean 'namespace'? Known: {SelectorNames}, {SettingNames}."
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
                $"2,13 AS1002: 'verfiy' is not an attribute of <AutoSpan>. Did you mean 'verify'? Known: {SettingNames}, {OptionNames}.",
                $"3,14 AS1002: 'parents' is not an attribute of <Include>. Did you mean 'parent'? Known: {SelectorNames}, {SettingNames}.",
                $"4,14 AS1002: 'wildly' is not an attribute of <Exclude>. Known: {SelectorNames}.",
                $"5,12 AS1002: 'moment' is not an attribute of <Event>. Known: {SelectorNames}, {EventSettingNames}.",
                $"6,10 AS1002: 'redacted' is not an attribute of <Set>. Did you mean 'redact'? Known: {SelectorNames}, {SettingNames}."
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
                $"3,14 AS1002: '{{urn:x}}namespace' is not an attribute of <Include>. Known: {SelectorNames}, {SettingNames}."
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
                "2,13 AS1003: <AutoSpan> does not take 'namespace'. It belongs on <Include>, <Exclude>, <Event>, <Set>.",
                "3,14 AS1003: <Exclude> does not take 'kind'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "4,14 AS1003: <Include> does not take 'report'. It belongs on <AutoSpan>.",
                "4,28 AS1003: <Include> does not take 'verify'. It belongs on <AutoSpan>.",
                "5,10 AS1003: <Set> does not take 'on'. It belongs on <Event>.",
                "6,12 AS1003: <Event> does not take 'kind'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "6,26 AS1003: <Event> does not take 'parent'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "6,40 AS1003: <Event> does not take 'remoteParent'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "6,57 AS1003: <Event> does not take 'recursion'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "6,78 AS1003: <Event> does not take 'status'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "7,12 AS1003: <Event> does not take 'errorWhen'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "7,39 AS1003: <Event> does not take 'exceptions'. It belongs on <AutoSpan>, <Include>, <Set>.",
                "7,56 AS1003: <Event> does not take 'code'. It belongs on <AutoSpan>, <Include>, <Set>."
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
                "2,13 AS1004: 'text' is not a value of 'report'. Known: json, html, none.",
                "2,27 AS1004: 'yes' is not a value of 'enabled'. Known: true, false.",
                "2,41 AS1004: 'server' is not a value of 'kind'. Did you mean 'Server'? Known: Internal, Server, Client, Producer, Consumer.",
                "2,55 AS1004: '' is not a value of 'parent'. Known: any, required, root.",
                "3,14 AS1004: 'True' is not a value of 'async'. Did you mean 'true'? Known: true, false.",
                $"3,27 AS1004: 'public,internal' is not a value of 'visibility'. Known: {VisibilityWords}. Separate several by spaces.",
                $"3,56 AS1004: 'methods' is not a value of 'members'. Did you mean 'method'? Known: {MemberWords}. Separate several by spaces.",
                "3,81 AS1004: 'no' is not a value of 'static'. Known: true, false.",
                "4,10 AS1004: 'log' is not a value of 'exceptions'. Known: record, all, status, ignore.",
                "4,27 AS1004: 'unset' is not a value of 'status'. Known: error, ok.",
                "4,42 AS1004: 'line' is not a value of 'code'. Known: function, location, none.",
                "4,54 AS1004: 'keep' is not a value of 'trivial'. Known: skip, include.",
                "4,69 AS1004: 'yes' is not a value of 'manual'. Known: skip, include.",
                "4,82 AS1004: 'true' is not a value of 'generated'. Known: skip, include.",
                "5,12 AS1004: 'exit' is not a value of 'on'. Known: entry, return, exception.",
                "5,22 AS1004: 'all' is not a value of 'return'. Known: none, value."
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
                "2,13 AS1005: 'Shop.Closed' stands more than once in 'ignoreExceptions'.",
                "3,14 AS1005: 'public' stands more than once in 'visibility'.",
                "3,50 AS1005: 'Order*' stands more than once in 'type'."
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
                "2,13 AS1006: 'name' is empty. It takes a template such as '{Type}.{Method}'.",
                "2,21 AS1006: 'source' is empty. It takes a template such as '{Type}.{Method}'.",
                $"3,14 AS1006: 'visibility' is empty. It takes some of {VisibilityWords}, separated by spaces.",
                $"3,28 AS1006: 'members' is empty. It takes some of {MemberWords}, separated by spaces.",
                $"3,40 AS1006: 'typeVisibility' is empty. It takes some of {VisibilityWords}, separated by spaces."
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
                "2,4 AS1007: Text inside <AutoSpan> means nothing: 'Shop'. Everything is said by elements and attributes.",
                "4,6 AS1007: Text inside <Include> means nothing: 'Shop.Orders'. Everything is said by elements and attributes."
            ],
            RefusedBySchema: true),
        new("two of them", """
            <Weavers>
              <AutoSpan source="Old" />
              <AutoSpan source="New" />
            </Weavers>
            """,
            [
                "2,4 AS1008: <AutoSpan> stands more than once in this file, and Fody reads only the last. Put the rules of all into one."
            ],
            RefusedBySchema: true),
        new("type names", """
            <Weavers>
              <AutoSpan ignoreExceptions="System.*Exception, Shop.Closed System.TimeoutException" />
            </Weavers>
            """,
            [
                "2,13 AS1009: 'System.*Exception,' in 'ignoreExceptions' is not a full type name. Write names such as 'System.TimeoutException', separated by spaces, without patterns."
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
                "3,14 AS1010: The pattern '' of 'namespace' has an empty part, which would match nothing. Write '*' for anything, or leave the attribute out.",
                "3,27 AS1010: The pattern 'A||B' of 'type' has an empty part, which would match nothing. Write '*' for anything, or leave the attribute out.",
                "3,39 AS1010: The pattern '|A' of 'method' has an empty part, which would match nothing. Write '*' for anything, or leave the attribute out.",
                "3,51 AS1010: The pattern '//' of 'inherits' has an empty part, which would match nothing. Write '*' for anything, or leave the attribute out.",
                "4,14 AS1010: The pattern ' ' of 'returns' has an empty part, which would match nothing. Write '*' for anything, or leave the attribute out.",
                "4,26 AS1010: The pattern 'A|' of 'attribute' has an empty part, which would match nothing. Write '*' for anything, or leave the attribute out.",
                "4,41 AS1010: The pattern 'int,,string' of 'parameters' has an empty part, which would match nothing. Write '*' for anything, or leave the attribute out."
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
                "3,14 AS1011: '/Shop(/' in 'namespace' is not a .NET regular expression: Invalid pattern 'Shop(' at offset 5. Not enough )'s.",
                "3,34 AS1011: '/a)(b/' in 'type' is not a .NET regular expression: Invalid pattern 'a)(b' at offset 2. Too many )'s.",
                "3,48 AS1012: The regular expression '/Get|B' in 'method' has no closing '/'. It ends with a '/' before a '|' or the end.",
                "4,14 AS1012: The regular expression '/x' in 'parameters' has no closing '/'. It ends with a '/' before a '|' or the end."
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
                "2,13 AS1021: '{Asembly}' in 'source' is not a placeholder. Did you mean 'Assembly'? Known: Assembly, Namespace, Type, Method.",
                "3,14 AS1020: The '{' at position 1 of 'name' has no partner: '{Type'. Write '{{' for the character itself.",
                "4,14 AS1020: The '}' at position 7 of 'name' has no partner: '{Type}}.{{{Method}'. Write '}}' for the character itself.",
                $"5,14 AS1022: 'kebap' in 'name' is not a filter. Did you mean 'kebab'? Known: {FilterWords}.",
                "5,14 AS1023: The filter 'trimSuffix' in 'name' needs to know what to cut: 'trimSuffix(Text)'.",
                "5,14 AS1021: '{Name}' in 'name' is not a placeholder. Known: Assembly, Namespace, Type, Method.",
                "5,14 AS1023: The filter 'trimPrefix' in 'name' needs to know what to cut: 'trimPrefix(Text)'.",
                "6,14 AS1024: 'kebab(x)' in 'name': the filter 'kebab' takes no argument. Write 'kebab'.",
                $"6,14 AS1022: 'trimPrefix(I' in 'name' is not a filter. Did you mean 'trimPrefix(…)'? Known: {FilterWords}.",
                "7,14 AS1021: '{}' in 'name' is not a placeholder. Known: Assembly, Namespace, Type, Method.",
                "7,14 AS1020: The '{' at position 3 of 'name' has no partner: '{}{Type{Method}'. Write '{{' for the character itself."
            ],
            RefusedBySchema: false),
        .. InvalidTags.All,
        .. InvalidExpressions.All
    ];

    private static string Names(IEnumerable<AttributeDefinition> attributes) => string.Join(", ", attributes.Select(a => a.Name));
}
