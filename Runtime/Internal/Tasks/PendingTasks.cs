using System;
using System.Runtime.CompilerServices;

namespace AutoSpan.Internal;

/// <summary>
/// Finds what waits for a task. It keeps no task alive: one that nobody can complete any more is collected with what waits for it.
/// </summary>
/// <remarks>
/// A hash table of weak references. The place of a task that has completed or was collected is used again.
/// <see cref="ConditionalWeakTable{TKey, TValue}"/> costs many times a span instead: its places become free only by garbage collections.
/// </remarks>
internal sealed class PendingTasks
{
    // Several, so that threads seldom wait for each other. The number of places is a power of two as well.
    private const int Parts = 16;
    private const int LeastPlaces = 64;

    // A task has one of so many places that follow each other.
    private const int Ways = 8;

    private static readonly PendingTasks[] s_parts = CreateParts();

    private Place[] _places = new Place[LeastPlaces];

    /// <summary>Adds the work of one more call.</summary>
    /// <returns>False when it repeats what already waits for the task.</returns>
    public static bool TryAdd(PendingWork work)
    {
        var hash = RuntimeHelpers.GetHashCode(work.Task!);
        var part = s_parts[hash & (Parts - 1)];
        lock (part)
            return part.TryAdd(work, hash);
    }

    private static PendingTasks[] CreateParts()
    {
        var parts = new PendingTasks[Parts];
        for (var index = 0; index < Parts; index++)
            parts[index] = new PendingTasks();

        return parts;
    }

    private bool TryAdd(PendingWork work, int hash)
    {
        for (var way = 0; way < Ways; way++)
        {
            ref var place = ref PlaceOf(hash, way);
            if (place.Hash == hash && place.First is { } first && first.TryGetTarget(out var target) && ReferenceEquals(target.Task, work.Task))
                return target.TryAppend(work);
        }

        while (!TryInsert(work, hash))
            Grow();

        return true;
    }

    private bool TryInsert(PendingWork work, int hash)
    {
        for (var way = 0; way < Ways; way++)
        {
            ref var place = ref PlaceOf(hash, way);
            if (!place.IsFree)
                continue;

            place.Hash = hash;
            // Used again: a weak reference costs more to make than to change.
            if (place.First is null)
                place.First = new WeakReference<PendingWork>(work);
            else
                place.First.SetTarget(work);

            return true;
        }

        return false;
    }

    private void Grow()
    {
        var before = _places;
        _places = new Place[before.Length * 2];
        foreach (var place in before)
        {
            // One that finds no place here is not lost: its task is waited for all the same, and only not found again.
            if (place.First is { } first && first.TryGetTarget(out var work) && !work.Task!.IsCompleted)
                TryInsert(work, place.Hash);
        }
    }

    // The last digits of the hash have chosen the part.
    private ref Place PlaceOf(int hash, int way) => ref _places[((hash / Parts) + way) & (_places.Length - 1)];

    private struct Place
    {
        public int Hash;
        public WeakReference<PendingWork>? First;

        public readonly bool IsFree => First is not { } first || !first.TryGetTarget(out var work) || work.Task!.IsCompleted;
    }
}
