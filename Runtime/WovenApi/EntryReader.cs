using System.ComponentModel;
using System.Diagnostics;

namespace AutoSpan.WovenApi;

/// <summary>The woven code that writes what is asked of an iterator's arguments and object to its span, when the span starts.</summary>
/// <param name="span">The span, which records.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void EntryReader(Activity span);
