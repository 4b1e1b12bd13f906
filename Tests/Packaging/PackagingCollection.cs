using Xunit;

namespace AutoSpan.Tests.Packaging;

/// <summary>The tests that build with the package: one after the other, for each build takes all that the machine has.</summary>
[CollectionDefinition(nameof(PackagingCollection))]
public sealed class PackagingCollection : ICollectionFixture<Package>;
