using System.ComponentModel;
using System.Diagnostics;

namespace AutoSpan.WovenApi;

/// <summary>
/// The woven code that writes what is asked of a task's result to the span: <c>return</c>, <c>&lt;Tag value="return..."&gt;</c>, <c>errorWhen</c>.
/// </summary>
/// <param name="span">The span, which records.</param>
/// <param name="result">What the task holds.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ResultReader<TResult>(Activity span, TResult result);
