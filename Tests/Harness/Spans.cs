using Xunit;

namespace AutoSpan.Tests.Harness;

/// <summary>
/// Listeners are process-wide: whoever starts one is in this collection, so that no other test of it is running
/// and "no listener" means that there is none.
/// </summary>
[CollectionDefinition(nameof(Spans))]
public sealed class Spans;
