using Xunit;

namespace AutoSpan.Tests.Browser;

/// <summary>Tests that share the browser. They run one after the other.</summary>
[CollectionDefinition(nameof(BrowserCollection))]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
