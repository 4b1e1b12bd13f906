using System.Collections.Generic;
using System.Linq;

namespace AutoSpan.Fody.Rules.Definitions;

/// <summary>The values that one element gives to its attributes, or those of a whole cascade; each with its origin. It never changes.</summary>
internal sealed class AttributeValues
{
    private readonly Dictionary<AttributeDefinition, Located> _values;

    private AttributeValues(Dictionary<AttributeDefinition, Located> values) => _values = values;

    /// <summary>No value at all.</summary>
    public static AttributeValues None { get; } = new([]);

    public bool IsEmpty => _values.Count == 0;

    /// <summary>The attributes that have a value.</summary>
    public IEnumerable<AttributeDefinition> Given => _values.Keys;

    /// <summary>The same values and one more.</summary>
    public AttributeValues With(AttributeDefinition attribute, Located value) => new(new(_values) { [attribute] = value });

    /// <summary>The value that was given, with its origin; null where none was.</summary>
    public Located<T>? Find<T>(AttributeDefinition<T> attribute) => _values.TryGetValue(attribute, out var value) ? (Located<T>)value : null;

    /// <summary>The value that was given, with its origin; null where none was.</summary>
    public Located? Find(AttributeDefinition attribute) => _values.TryGetValue(attribute, out var value) ? value : null;

    /// <summary>The value that was given; the default where none was.</summary>
    public T Get<T>(AttributeDefinition<T> attribute) => Find(attribute) is { } given ? given.Value : attribute.Default;

    /// <summary>The cascade: these values, and those of <paramref name="earlier"/> for attributes that have none here.</summary>
    public AttributeValues Over(AttributeValues earlier)
    {
        if (!LeavesRoomFor(earlier))
            return this;
        if (IsEmpty)
            return earlier;

        Dictionary<AttributeDefinition, Located> all = new(earlier._values);
        foreach (var own in _values)
            all[own.Key] = own.Value;
        return new(all);
    }

    /// <summary>True when <see cref="Over"/> takes at least one value from <paramref name="earlier"/>.</summary>
    public bool LeavesRoomFor(AttributeValues earlier)
    {
        foreach (var attribute in earlier._values.Keys)
        {
            if (!_values.ContainsKey(attribute))
                return true;
        }

        return false;
    }

    /// <summary>The values of these attributes alone.</summary>
    public AttributeValues Only(IReadOnlyList<AttributeDefinition> attributes) => _values.Keys.All(attributes.Contains)
        ? this
        : new(_values.Where(value => attributes.Contains(value.Key)).ToDictionary(value => value.Key, value => value.Value));
}
