namespace AutoSpan.Tests.Differential.Programs;

/// <summary>What ends the operation of a method, and what its body may contain.</summary>
internal enum BodyKind
{
    Synchronous,
    TaskReturning,
    Async,
    AsyncVoid,
    Iterator,
    AsyncIterator
}
