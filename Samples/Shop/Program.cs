using OpenTelemetry.Trace;
using Shop;
using Shop.Api;
using Shop.Demo;

CommandLine commandLine;
try
{
    commandLine = CommandLine.Parse(args);
}
catch (FormatException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}

var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls(commandLine.Url);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddShop();
builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop").AddAspNetCoreInstrumentation().AddTraceTreeExporter());

await using var app = builder.Build();
app.UseExceptionHandler();
app.MapProducts();
app.MapOrders();
await app.StartAsync();

var address = app.Urls.First();
if (commandLine.Serve)
{
    Console.WriteLine($"The shop is open at {address} (try {address}/products). Ctrl+C closes it.\n");
    await app.WaitForShutdownAsync();
}
else
{
    using var customer = new Customer(new Uri(address));
    await customer.VisitAsync();
    await app.StopAsync();
}

return 0;
