using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Shop.Catalog;
using Shop.Orders;
using Shop.Payments;

namespace Shop.Api;

internal sealed class ShopExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (StatusOf(exception) is not { } status)
            return ValueTask.FromResult(false);

        var detail = exception is BadHttpRequestException { InnerException: { } cause } ? $"{exception.Message} {cause.Message}" : exception.Message;

        context.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = status, Detail = detail }
        });
    }

    private static int? StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException request => request.StatusCode,
        InvalidOrderException => StatusCodes.Status400BadRequest,
        PaymentDeclinedException => StatusCodes.Status402PaymentRequired,
        UnknownProductException => StatusCodes.Status404NotFound,
        _ => null
    };
}
