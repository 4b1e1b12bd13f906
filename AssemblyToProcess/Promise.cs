using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Library;

/// <summary>A task type of somebody's library.</summary>
[AsyncMethodBuilder(typeof(PromiseBuilder<>))]
public sealed class Promise<T>
{
    internal TaskCompletionSource<T> Source { get; } = new();

    public Task<T> Task => Source.Task;
}

/// <summary>A builder that starts the state machine as it is, and does not restore the caller's execution context.</summary>
public struct PromiseBuilder<T>
{
    Promise<T> promise;

    public readonly Promise<T> Task => promise;

    public static PromiseBuilder<T> Create() => new() { promise = new Promise<T>() };

    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine =>
        stateMachine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    public readonly void SetResult(T result) => promise.Source.SetResult(result);

    public readonly void SetException(Exception exception) => promise.Source.SetException(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        awaiter.OnCompleted(((IAsyncStateMachine)stateMachine).MoveNext);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine =>
        awaiter.OnCompleted(((IAsyncStateMachine)stateMachine).MoveNext);
}
