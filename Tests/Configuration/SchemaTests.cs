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
    public void Schema_has_the_elements_that_the_reader_knows() =>
        Assert.Equal(ElementDefinition.Rules.Select(r => r.Name), _schema.Rules);

    [Fact]
    public void Schema_has_the_attributes_and_words_that_the_reader_knows()
    {
        foreach (var element in ElementDefinition.All)
            Assert.Equal(element.Attributes.Select(a => $"{a}: {string.Join(" ", Words(a))}"), _schema.Attributes(element.Name));
    }

    [Fact]
    public void Schema_explains_everything() => Assert.Empty(_schema.Undocumented);

    [Theory]
    [InlineData("<AutoSpan />")]
    [InlineData("<AutoSpan source='{Assembly}' enabled='true'><Exclude type='A' /><Include /><Set kind='Server' /><Include /></AutoSpan>")]
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

    private static IReadOnlyList<string> Words(string attribute) =>
        SelectorTable.All.Where(a => a.Name == attribute).Select(a => a.Words)
            .Concat(SettingTable.All.Where(a => a.Name == attribute).Select(a => a.Words))
            .Concat(OptionTable.All.Where(a => a.Name == attribute).Select(a => a.Words))
            .Single();
}
