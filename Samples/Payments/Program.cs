using Payments.Banking;
using Payments.Receipts;

var builder = WebApplication.CreateBuilder();
builder.WebHost.UseUrls(args.Length > 0 ? args[0] : "http://127.0.0.1:5081");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton<Bank>();
builder.Services.AddSingleton<ReceiptQueue>();
builder.Services.AddSingleton<ReceiptMailer>();
builder.Services.AddHostedService<ReceiptWorker>();

await using var app = builder.Build();
app.MapPost("/authorisations", async (Authorisation authorisation, Bank bank, CancellationToken cancellation) =>
    Results.Ok(await bank.AuthoriseAsync(authorisation.Number, authorisation.SecurityCode, authorisation.Amount, cancellation)));
app.MapPost("/receipts", (ReceiptRequest request, ReceiptQueue queue, HttpContext context) =>
{
    queue.Add(new Receipt(request.OrderId, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
    return Results.Accepted();
});

await app.StartAsync();
Console.WriteLine($"The payment service is open at {app.Urls.First()}.");

// The shop, which started it, closes its input at the end.
if (args is [_, "--until-input-ends"])
{
    await Console.In.ReadToEndAsync();
    await app.StopAsync();
}
else
{
    await app.WaitForShutdownAsync();
}

internal sealed record Authorisation(string Number, string SecurityCode, decimal Amount);

internal sealed record ReceiptRequest(int OrderId);
