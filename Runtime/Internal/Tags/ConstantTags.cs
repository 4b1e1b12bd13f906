using System;
using System.Collections;
using System.Collections.Generic;

namespace AutoSpan.Internal;

/// <summary>
/// The tags of a woven method that are known when it is built, made once and given to each of its spans at start,
/// so that samplers see them.
/// </summary>
/// <remarks>
/// <c>Activity</c> copies tags through an enumerator. An array's enumerator is a new object for each span; here one is kept for each
/// thread.
/// </remarks>
internal sealed class ConstantTags : IEnumerable<KeyValuePair<string, object?>>
{
    private const string FunctionTag = "code.function.name";
    private const string FileTag = "code.file.path";
    private const string LineTag = "code.line.number";

    [ThreadStatic]
    private static Enumerator? s_last;

    private readonly KeyValuePair<string, object?>[] _tags;

    internal ConstantTags(params KeyValuePair<string, object?>[] tags) => _tags = tags;

    /// <summary>Makes the tags of a method.</summary>
    /// <param name="function">The full name of the method, as in its source; null to leave it out.</param>
    /// <param name="file">The path of its source file, as the compiler wrote it; null to leave out file and line.</param>
    /// <param name="line">The line of its first statement, from 1.</param>
    /// <param name="namesAndTexts">Each <c>&lt;Tag name text&gt;</c>: its name, then its text. One of the same name as another takes its place.</param>
    public static ConstantTags Of(string? function, string? file, int line, params string[] namesAndTexts)
    {
        var tags = new List<KeyValuePair<string, object?>>(3 + (namesAndTexts.Length / 2));
        if (function is not null)
            Set(tags, FunctionTag, function);
        if (file is not null)
        {
            Set(tags, FileTag, file);
            Set(tags, LineTag, line);
        }

        for (var i = 1; i < namesAndTexts.Length; i += 2)
            Set(tags, namesAndTexts[i - 1], namesAndTexts[i]);

        return new ConstantTags(tags.ToArray());
    }

    /// <summary>Gives the tags in order.</summary>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        ref var last = ref s_last;
        if (last is not { IsIdle: true } enumerator)
            last = enumerator = new Enumerator();

        enumerator.Begin(_tags);
        return enumerator;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Set(List<KeyValuePair<string, object?>> tags, string name, object value)
    {
        tags.RemoveAll(tag => tag.Key == name);
        tags.Add(new KeyValuePair<string, object?>(name, value));
    }

    private sealed class Enumerator : IEnumerator<KeyValuePair<string, object?>>
    {
        private KeyValuePair<string, object?>[]? _tags;
        private int _index;

        public KeyValuePair<string, object?> Current => _tags![_index];

        object IEnumerator.Current => Current;

        /// <summary>Whether it is not in use.</summary>
        public bool IsIdle => _tags is null;

        public void Begin(KeyValuePair<string, object?>[] tags)
        {
            _tags = tags;
            _index = -1;
        }

        public bool MoveNext() => _tags is not null && ++_index < _tags.Length;

        public void Reset() => _index = -1;

        public void Dispose() => _tags = null;
    }
}
