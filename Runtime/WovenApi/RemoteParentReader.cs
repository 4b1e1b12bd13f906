using System.ComponentModel;
using System.Diagnostics;

namespace AutoSpan.WovenApi;

/// <summary>The woven code that finds the parent of an iterator's span in its arguments: the setting <c>remoteParent</c>.</summary>
/// <returns>What <see cref="RemoteParent"/> found.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate ActivityContext RemoteParentReader();
