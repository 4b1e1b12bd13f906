using System.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class SchemaTests
{
    private readonly Schema _schema = new();

    public static TheoryData<string> Names => [.. InvalidConfigurations.All.Select(c => c.Name)];

    [Fact]
    public void CommittedSchemaIsThatOfTheDefinitions() => new CommittedFile("Weaver/AutoSpan.Fody.xcf").AssertIs(SchemaWriter.Write(), GetType());

    [Fact]
    public void SchemaHasTheElementsThatTheReaderKnows()
    {
        foreach (var element in ElementDefinition.All)
            Assert.Equal(element.Children.Select(c => c.Name), _schema.Children(element.Name));
    }

    [Fact]
    public void SchemaHasTheAttributesAndWordsThatTheReaderKnows()
    {
        foreach (var element in ElementDefinition.All)
            Assert.Equal(element.Attributes.Select(a => $"{a.Name}: {string.Join(" ", Words.Of(a))}"), _schema.Attributes(element.Name));
    }

    [Fact]
    public void SchemaExplainsEverythingInPlainText()
    {
        Assert.Empty(_schema.Undocumented);
        Assert.DoesNotContain(_schema.Documentation, text => text.Contains('`') || text.Contains("]("));
    }

    [Fact]
    public void SchemaNamesTheDefaults()
    {
        Assert.Contains("The current span; without one, the span starts a trace (default).", _schema.Documentation);
        Assert.Contains(_schema.Documentation, text => text.Contains("From 1 to 1000000. Default: 1024."));
        Assert.Contains(_schema.Documentation, text => text.Contains("Default: {Type}.{Method}. Placeholders: {Assembly} {Namespace} {Type} {Method}"));
    }

    [Theory]
    [InlineData("<AutoSpan />")]
    [InlineData("<AutoSpan source='{Assembly}' enabled='true'><Exclude type='A' /><Include /><Set kind='Server' /><Include /></AutoSpan>")]
    [InlineData("<AutoSpan verify='false' report='html' maxLength=' 80 ' redact='' errorWhen='return.Code &gt;= 500'>"
        + "<Event on='return' arguments='a, b' /></AutoSpan>")]
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
    public void SchemaAcceptsWhatTheReaderAccepts(string xml)
    {
        Assert.NotNull(ConfigurationReader.Read(System.Xml.Linq.XElement.Parse(xml), null).Configuration);
        Assert.Empty(_schema.Validate($"<Weavers>{xml}</Weavers>"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SchemaRefusesWhatItCanKnow(string name)
    {
        var invalid = InvalidConfigurations.All.Single(c => c.Name == name);

        Assert.Equal(invalid.RefusedBySchema, _schema.Validate(invalid.Xml).Count > 0);
    }
}
