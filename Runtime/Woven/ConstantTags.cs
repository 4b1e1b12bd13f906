using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;

namespace AutoSpan.Runtime;

/// <summary>
/// The tags of a woven method that are known when it is built, made once and given to each of its spans at start,
/// so that samplers see them.
/// </summary>
/// <remarks>
/// <c>Activity</c> copies tags through an enumerator. An array's enumerator is a new object for each span; here an idle one is kept for
/// each thread.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConstantTags : IEnumerable<KeyValuePair<string, object?>>
{
    [ThreadStatic]
    private static Enumerator? s_idle;

    private readonly KeyValuePair<string, object?>[] _tags;

    internal ConstantTags(params KeyValuePair<string, object?>[] tags) => _tags = tags;

    /// <summary>Gives the tags in order.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        ref var idle = ref s_idle;
        var enumerator = idle ?? new Enumerator();
        idle = null;
        enumerator.Begin(_tags);
        return enumerator;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator : IEnumerator<KeyValuePair<string, object?>>
    {
        private KeyValuePair<string, object?>[]? _tags;
        private int _index;

        public KeyValuePair<string, object?> Current => _tags![_index];

        object IEnumerator.Current => Current;

        public void Begin(KeyValuePair<string, object?>[] tags)
        {
            _tags = tags;
            _index = -1;
        }

        public bool MoveNext() => _tags is not null && ++_index < _tags.Length;

        public void Reset() => _index = -1;

        public void Dispose()
        {
            // A second Dispose must not offer an enumerator that somebody else has taken meanwhile.
            if (_tags is null)
                return;

            _tags = null;
            s_idle = this;
        }
    }
}
