using System;
using System.Collections.Generic;

namespace AutoSpan.Fody.Configuration;

/// <summary>One attribute of the language.</summary>
/// <typeparam name="T">The part of the model that it contributes to.</typeparam>
/// <param name="Name">Its name in XML.</param>
/// <param name="Words">The words that it takes, the default first; empty where it takes free text.</param>
/// <param name="Read">From the model so far and the attribute to the model with what the attribute says; faults go to the reader.</param>
internal sealed record AttributeDefinition<T>(string Name, IReadOnlyList<string> Words, Func<T, AttributeReader, T> Read);
