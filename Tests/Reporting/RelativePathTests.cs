using AutoSpan.Fody.Reporting;
using Xunit;

namespace AutoSpan.Tests.Reporting;

/// <summary>How the report names files, so that it says the same on every machine.</summary>
public sealed class RelativePathTests
{
    [Theory]
    [InlineData("/home/me/shop/FodyWeavers.xml", "/home/me/shop", "FodyWeavers.xml")]
    [InlineData("/home/me/shop/FodyWeavers.xml", "/home/me/shop/", "FodyWeavers.xml")]
    [InlineData("/home/me/FodyWeavers.xml", "/home/me/shop", "../FodyWeavers.xml")]
    [InlineData("/home/me/build/FodyWeavers.xml", "/home/me/src/shop", "../../build/FodyWeavers.xml")]
    [InlineData(@"C:\Shop\FodyWeavers.xml", @"C:\Shop\", "FodyWeavers.xml")]
    [InlineData(@"C:\Shop\FodyWeavers.xml", @"C:\Shop\Orders", "../FodyWeavers.xml")]
    public void IsSeenFromTheFolder(string file, string folder, string expected) => Assert.Equal(expected, RelativePath.Of(file, folder));

    [Theory]
    [InlineData("/etc/FodyWeavers.xml", "/home/me/shop")]
    [InlineData(@"D:\FodyWeavers.xml", @"C:\Shop")]
    [InlineData("FodyWeavers.xml", "/home/me/shop")]
    public void IsWholeWhereNothingIsCommon(string file, string folder) => Assert.Equal(file, RelativePath.Of(file, folder));
}
