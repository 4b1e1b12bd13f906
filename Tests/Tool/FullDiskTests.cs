using System;
using System.IO;
using System.Threading.Tasks;
using AutoSpan.Tests.Verification;
using AutoSpan.Tool.Terminal;
using Xunit;

namespace AutoSpan.Tests.Tool;

/// <summary>A disk that is full while the result is written. Only root can make such a disk, which is what CI runs as.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ItIsOneLineAndNothingIsLeft()
    {
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        if (!OperatingSystem.IsLinux() || ProcessRun.Of("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).ExitCode != 0)
            Assert.Skip("A small disk can only be made by root on Linux.");

        try
        {
            StrangeProgram.Compile(Path.Combine(disk, "Parts.dll"), StrangeProgram.Parts);
            var before = StrangeProgram.ContentOf(disk);

            var line = (await Autospan.Run("weave", Path.Combine(disk, "Parts.dll"), "--in-place")).MustFail(ExitCode.FileSystem);

            Assert.StartsWith($"autospan: {disk} cannot be written: No space left on device", line);
            Assert.Equal(before, StrangeProgram.ContentOf(disk));
            Assert.Empty(Directory.GetDirectories(disk));
        }
        finally
        {
            Assert.Equal(0, ProcessRun.Of("umount", [disk]).ExitCode);
        }
    }
}
