using System;
using System.IO;
using System.Linq;

namespace AutoSpan.Distro.Notices;

/// <summary>Writes what the user has to know to standard error, each notice on one line.</summary>
/// <param name="output">Where to. It is asked only when there is something to say.</param>
/// <param name="level">What is written, and what is not.</param>
internal sealed class NoticeWriter(Func<TextWriter> output, NoticeLevel level)
{
    private volatile bool _isClosed;

    public NoticeLevel Level => level;

    /// <summary>Writes nothing any more: the process ends, and the last word is said.</summary>
    public void Close() => _isClosed = true;

    public void Error(string text) => Write(NoticeLevel.Error, text);

    public void Warn(string text) => Write(NoticeLevel.Warn, text);

    public void Write(NoticeLevel severity, string text)
    {
        if (severity > level || _isClosed)
            return;

        try
        {
            output().WriteLine("AutoSpan: " + string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)));
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            // Standard error is closed: there is nobody to tell, and the program must not fail for it.
        }
    }
}
