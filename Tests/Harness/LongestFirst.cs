using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Xunit.TestCollectionOrderer(typeof(LongestFirst))]

namespace AutoSpan.Tests.Harness;

/// <summary>Starts with the package tests. They run one after another, mostly in processes of their own, and would end long after all others.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => collection.TestCollectionDisplayName.Contains("Packaging", StringComparison.Ordinal) ? 0 : 1)];
}
