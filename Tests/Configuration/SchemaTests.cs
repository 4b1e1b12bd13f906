using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Configuration;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class SchemaTests
{
    private readonly Schema _schema = new();

    public static TheoryData<string> Names => [.. InvalidConfigurations.All.Select(c => c.Name)];

    [Fact]
    public void Schema_has_the_elements_that_the_reader_knows()
    {
        foreach (var element in ElementDefinition.All)
            Assert.Equal(element.Children.Select(c => c.Name), _schema.Children(element.Name));
    }

    [Fact]
    public void Schema_has_the_attributes_and_words_that_the_reader_knows()
    {
        foreach (var element in ElementDefinition.All)
            Assert.Equal(Attributes(element), _schema.Attributes(element.Name));
    }

    [Fact]
    public void Schema_explains_everything() => Assert.Empty(_schema.Undocumented);

    [Theory]
    [InlineData("<AutoSpan />")]
    [InlineData("<AutoSpan source='{Assembly}' enabled='true'><Exclude type='A' /><Include /><Set kind='Server' /><Include /></AutoSpan>")]
    [InlineData("<AutoSpan verify='false' report='html' maxLength=' 80 ' redact='' errorWhen='return.Code &gt;= 500'><Event on='return' arguments='a, b' /></AutoSpan>")]
    [InlineData("""
        <AutoSpan>
          <Tag name="a" text="" />
          <Include><Tag name="a" value="order.Id" /><!-- ids --><Tag name="b" text="b" /></Include>
          <Tag text="c" name=" c " />
          <Set remoteParent="message.Headers" return="value"><Tag name="a" value="return" /></Set>
          <Event on="exception"><Tag name="a" value="this" /></Event>
        </AutoSpan>
        """)]
    [InlineData("<AutoSpan><Include visibility='public internal' members='method property' parameters='' /></AutoSpan>")]
    public void Schema_accepts_what_the_reader_accepts(string xml)
    {
        Assert.NotNull(ConfigurationReader.Read(System.Xml.Linq.XElement.Parse(xml), null).Configuration);
        Assert.Empty(_schema.Validate($"<Weavers>{xml}</Weavers>"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Schema_refuses_what_it_can_know(string name)
    {
        var invalid = InvalidConfigurations.All.Single(c => c.Name == name);

        Assert.Equal(invalid.RefusedBySchema, _schema.Validate(invalid.Xml).Count > 0);
    }

    private static IEnumerable<string> Attributes(ElementDefinition element) =>
        Described(element.Selectors).Concat(Described(element.Settings)).Concat(Described(element.Options)).Concat(Described(element.TagParts));

    private static IEnumerable<string> Described<T>(IReadOnlyList<AttributeDefinition<T>> attributes) =>
        attributes.Select(a => $"{a.Name}: {string.Join(" ", a.Words)}");
}
