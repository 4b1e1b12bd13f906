using Shop.Api;
using Shop.Catalog;
using Shop.Data;
using Shop.Data.Seed;
using Shop.Orders;
using Shop.Payments;
using Shop.Pricing;

namespace Shop;

internal static class ShopServices
{
    public static void AddShop(this IServiceCollection services, Uri payments)
    {
        services.AddSingleton<Database>();
        services.AddSingleton<ProductRepository>();
        services.AddSingleton<OrderRepository>();
        services.AddHostedService<DatabaseSeeder>();

        services.AddSingleton<IProductCatalog, ProductCatalog>();
        services.AddSingleton<DiscountPolicy>();
        services.AddSingleton<PriceCalculator>();
        services.AddSingleton<IPaymentGateway>(_ => new CardGateway(new HttpClient { BaseAddress = payments }));
        services.AddSingleton<OrderValidator>();
        services.AddSingleton<OrderService>();

        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        // In every environment, so that the answer has the reason.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddExceptionHandler<ShopExceptionHandler>();
    }
}
