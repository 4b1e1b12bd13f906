namespace AutoSpan.Tests.Packaging;

/// <summary>What a stranger wrote: a library, programs that use it and print all spans, and their FodyWeavers.xml.</summary>
internal static class ShopSource
{
    // Old-fashioned, since the library is compiled for .NET Framework and .NET Standard too.
    public const string Catalog = """
        using System;
        using System.Threading.Tasks;

        namespace Shop.Catalog
        {
            public class ProductCatalog
            {
                public async Task<string> FindAsync(string name)
                {
                    await Task.Yield();
                    return Check(name).ToUpperInvariant();
                }

                public string Check(string name)
                {
                    foreach (var c in name)
                    {
                        if (!char.IsLetter(c))
                            throw new FormatException("Not a name: " + name);
                    }

                    return name.Trim();
                }
            }
        }
        """;

    // As Fody leaves the file after a first build. It writes that once, and the builds of several target frameworks, side by side, could find it half written.
    public const string CatalogWeavers = """
        <Weavers xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="FodyWeavers.xsd">
          <AutoSpan kind="Client">
            <Include namespace="Shop.Catalog" />
          </AutoSpan>
        </Weavers>
        """;

    public const string Orders = """
        using System.Threading.Tasks;
        using Shop.Catalog;

        namespace Shop.Orders;

        public class OrderService
        {
            private readonly ProductCatalog _catalog = new();

            public async Task<string> PlaceAsync(string product)
            {
                var found = await _catalog.FindAsync(product);
                return Describe(found);
            }

            public string Describe(string product) => string.Join(' ', "One", product, "is on its way.");
        }
        """;

    public const string ShopWeavers = """
        <Weavers>
          <AutoSpan source="Shop.Traces">
            <Include namespace="Shop" />
            <Set method="PlaceAsync" kind="Server" name="{Method|trimAsync|kebab} order" />
          </AutoSpan>
        </Weavers>
        """;

    public const string ShopProgram = $$"""
        {{Listener}}

        var orders = new Shop.Orders.OrderService();
        Console.WriteLine(await orders.PlaceAsync("tea"));
        try
        {
            await orders.PlaceAsync("4711");
        }
        catch (FormatException exception)
        {
            Console.WriteLine(exception.Message);
        }
        """;

    public const string PlainProgram = $$"""
        {{Listener}}

        Console.WriteLine(await new Shop.Catalog.ProductCatalog().FindAsync("tea"));
        """;

    private const string Listener = """
        using System;
        using System.Diagnostics;
        using System.Linq;

        using var listener = new ActivityListener
        {
            ShouldListenTo = source => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Console.WriteLine(string.Join('|', "span", span.SpanId, span.ParentSpanId,
                $"{span.Source.Name}: {span.DisplayName}, {span.Kind}, {span.Status} {span.StatusDescription}".TrimEnd()
                + string.Concat(span.Events.Select(e => $", {e.Name} of {e.Tags.Single(tag => tag.Key == "exception.type").Value}"))))
        };
        ActivitySource.AddActivityListener(listener);
        """;
}
