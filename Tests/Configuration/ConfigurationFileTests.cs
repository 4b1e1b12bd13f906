using System.IO;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Configuration;
using AutoSpan.Fody.Diagnostics;
using Xunit;

namespace AutoSpan.Tests.Configuration;

public sealed class ConfigurationFileTests
{
    private const string Shop = """
        <?xml version="1.0" encoding="utf-8"?>
        <Weavers xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="FodyWeavers.xsd">
          <Other />
          <!-- a comment -->
          <autospan source="Shop"
                    kind="Client">
            <!-- all of it -->
            <Include namespace="Shop" />

            <Exclude
              namespace="Shop.Data"
              type="*Migration" />
          </autospan>
        </Weavers>
        """;

    [Fact]
    public void EveryElementAndAttributeHasItsPlaceInTheProjectFile()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, Shop);
        var element = FodyElement.From(Shop);

        var file = ConfigurationFile.Locate(element, directory.Project, directory.Solution)!;

        Assert.Equal(directory.ProjectFile, file.Path);
        Assert.True(file.IsProjectFile);
        Assert.Empty(file.Overridden);
        Assert.Equal(new SourceLocation(directory.ProjectFile, 5, 4), file.LocationOf(element));
        Assert.Equal(6, file.LocationOf(element.Attribute("kind")!)!.Line);
        Assert.Equal(8, file.LocationOf(element.Elements().First())!.Line);
        Assert.Equal(10, file.LocationOf(element.Elements().Last())!.Line);
        Assert.Equal(12, file.LocationOf(element.Elements().Last().Attribute("type")!)!.Line);
        Assert.Null(file.LocationOf(new XElement("Include")));
    }

    [Fact]
    public void SolutionFileComesSecond()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.SolutionFile, Shop);
        File.WriteAllText(directory.ProjectFile, "<Weavers><AutoSpan /></Weavers>");
        var element = FodyElement.From(Shop);

        var file = ConfigurationFile.Locate(element, directory.Project, directory.Solution)!;

        Assert.Equal(directory.SolutionFile, file.Path);
        Assert.False(file.IsProjectFile);
        Assert.Null(ConfigurationFile.Locate(element, directory.Project, null));
        Assert.True(ConfigurationFile.Locate(FodyElement.From("<W><AutoSpan/></W>"), directory.Project, directory.Solution)!.IsProjectFile);
    }

    [Fact]
    public void ProjectFileWinsWhereBothSayTheSame()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.SolutionFile, Shop);
        File.WriteAllText(directory.ProjectFile, Shop);

        Assert.True(ConfigurationFile.Locate(FodyElement.From(Shop), directory.Project, directory.Solution)!.IsProjectFile);
    }

    [Theory]
    [InlineData("<AutoSpan source='Shop'><Include namespace='Shop' /></AutoSpan>")]
    [InlineData("<autospan source='Shop' kind='Client'><Include namespace='Shop' /></autospan>")]
    [InlineData("<autospan source='Shop' kind='Client'><Include namespace='Shop' /><Exclude namespace='Shop.Data' type='*' /></autospan>")]
    [InlineData("""
        <autospan source='Shop' kind='Client'><Include namespace='Shop' />text<Exclude namespace='Shop.Data' type='*Migration' /></autospan>
        """)]
    public void ElementThatNeitherFileHasIsNotLocated(string element)
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, Shop);
        File.WriteAllText(directory.SolutionFile, Shop);

        Assert.Null(ConfigurationFile.Locate(XElement.Parse(element), directory.Project, directory.Solution));
    }

    [Fact]
    public void FileThatIsMissingOrBrokenHasNoPlaces()
    {
        using var directory = new TemporaryDirectory();
        var element = FodyElement.From(Shop);

        Assert.Null(ConfigurationFile.Locate(element, directory.Project, directory.Solution));
        File.WriteAllText(directory.ProjectFile, "<Weavers><AutoSpan");
        Assert.Null(ConfigurationFile.Locate(element, directory.Project, directory.Solution));
    }

    [Fact]
    public void LastOfSeveralElementsIsTheOneThatFodyHandsOver()
    {
        const string weavers = """
            <Weavers>
              <AutoSpan />
              <autospan source="a" />
              <AutoSpan />
            </Weavers>
            """;
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.ProjectFile, weavers);
        var element = FodyElement.From(weavers);

        var file = ConfigurationFile.Locate(element, directory.Project, directory.Solution)!;

        Assert.Equal(4, file.LocationOf(element)!.Line);
        Assert.Equal([2, 3], file.Overridden.Select(o => o.Line));
    }

    [Fact]
    public void FileThatIsTriedOutHasThePlacesOfTheOneThatItReplaces()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.SolutionFile, Shop);
        var element = FodyElement.From(Shop);

        var file = ConfigurationFile.Read(directory.SolutionFile, element, isProjectFile: true, inPlaceOf: directory.ProjectFile)!;

        Assert.Equal(directory.ProjectFile, file.Path);
        Assert.Equal(new SourceLocation(directory.ProjectFile, 5, 4), file.LocationOf(element));
    }
}
