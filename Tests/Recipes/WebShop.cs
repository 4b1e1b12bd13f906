using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoSpan.Tests.Recipes;

/// <summary>A web server for the endpoints of a recipe, on a free port of this machine.</summary>
public static class WebShop
{
    /// <summary>Serves until a visitor has had enough; every request is over when it returns.</summary>
    public static async Task Serve(Action<IServiceCollection> services, Action<WebApplication> map, Func<HttpClient, Task> visit)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        services(builder.Services);
        await using var app = builder.Build();
        map(app);
        await app.StartAsync();
        using (var visitor = new HttpClient { BaseAddress = new Uri(app.Urls.First()) })
            await visit(visitor);
        await app.StopAsync();
    }
}
