using Shop;
using Shop.Api;
using Shop.Demo;
using Shop.Services;

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

var (payments, paymentAddress) = await PaymentProcess.StartAsync(commandLine.PaymentUrl, keepsOutput: !commandLine.Serve);
await using var paymentProcess = payments;
var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls(commandLine.Url);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddShop(paymentAddress);

await using var app = builder.Build();
app.UseExceptionHandler();
app.MapHome();
app.MapProducts();
app.MapOrders();
await app.StartAsync();

var address = app.Urls.First();
if (commandLine.Serve)
{
    Console.WriteLine($"The shop is open at {address} (its answers: {address}). Ctrl+C closes it.\n");
    await app.WaitForShutdownAsync();
}
else
{
    using var customer = new Customer(new Uri(address));
    await customer.VisitAsync();
    await app.StopAsync();
}

return 0;
