using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace AutoSpan.Tool.Terminal;

/// <summary>
/// A folder in which results are made, beside the place where they belong. All of them are moved there in the end, or none: after an error the place is
/// as it was, and nothing half-written is left.
/// </summary>
internal sealed class Staging : IDisposable
{
    private const int DiskFullOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    private readonly string _target;
    private readonly bool _mayReplace;
    private readonly bool _isNewTarget;
    private bool _isMoved;

    private Staging(string target, string folder, bool mayReplace = false)
    {
        _target = target;
        _mayReplace = mayReplace;
        _isNewTarget = !Directory.Exists(target);
        Folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Where to write.</summary>
    public string Folder { get; }

    /// <summary>For a folder that is not there yet, and appears complete.</summary>
    /// <exception cref="UserError">It is there, and not empty.</exception>
    public static Staging ForNewFolder(string target)
    {
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
            throw UserError.FileSystem($"{target} exists. Give another --output, or delete it.");

        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(target))!;
        return new Staging(target, Path.Combine(parent, TemporaryName(Path.GetFileName(Path.TrimEndingDirectorySeparator(target)))));
    }

    /// <summary>For single files in a folder.</summary>
    /// <param name="mayReplace">Whether files that are there are replaced.</param>
    public static Staging ForFilesIn(string target, bool mayReplace)
    {
        if (File.Exists(target))
            throw UserError.FileSystem($"{target} is a file. Give a folder as --output.");

        return new Staging(target, Path.Combine(target, TemporaryName(".autospan")), mayReplace);
    }

    /// <summary>Makes the results.</summary>
    /// <exception cref="UserError">There is no space for them. The message of the system does not say where.</exception>
    public async Task<T> FillAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (IOException error) when (error.HResult is DiskFullOnUnix or DiskFullOnWindows)
        {
            throw UserError.FileSystem($"{_target} cannot be written: {error.Message}");
        }
    }

    /// <summary>Makes the folder appear.</summary>
    public void MoveFolder()
    {
        if (Directory.Exists(_target))
            Directory.Delete(_target);
        Directory.Move(Folder, _target);
        _isMoved = true;
    }

    /// <summary>Moves the files into place. If one cannot be moved, the others are put back.</summary>
    /// <exception cref="UserError">A file is there that may not be replaced.</exception>
    public void MoveFiles()
    {
        if (!_mayReplace && Directory.GetFiles(Folder).Select(Place).FirstOrDefault(File.Exists) is { } existing)
            throw UserError.FileSystem($"{existing} exists. Give another --output, or delete the file.");

        var backups = Directory.CreateDirectory(Path.Combine(Folder, "backups")).FullName;
        List<string> moved = [];
        try
        {
            foreach (var file in Directory.GetFiles(Folder))
            {
                var place = Place(file);
                if (File.Exists(place))
                    File.Move(place, Path.Combine(backups, Path.GetFileName(file)));
                moved.Add(place);
                File.Move(file, place);
            }
        }
        catch
        {
            PutBack(moved, backups);
            throw;
        }
    }

    public void Dispose()
    {
        if (!_isMoved && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        if (_isNewTarget && Directory.Exists(_target) && !Directory.EnumerateFileSystemEntries(_target).Any())
            Directory.Delete(_target);
    }

    private string Place(string file) => Path.Combine(_target, Path.GetFileName(file));

    private static void PutBack(IEnumerable<string> moved, string backups)
    {
        foreach (var place in moved)
        {
            var backup = Path.Combine(backups, Path.GetFileName(place));
            if (File.Exists(backup))
                File.Move(backup, place, overwrite: true);
            else
                File.Delete(place);
        }
    }

    private static string TemporaryName(string name) => $"{name}.{Guid.NewGuid():N}.tmp";
}
