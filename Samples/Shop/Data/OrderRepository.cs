using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Shop.Orders;
using Shop.Pricing;

namespace Shop.Data;

internal sealed class OrderRepository(Database database)
{
    public async Task<Order> AddAsync(
        string customer, IReadOnlyList<OrderLine> lines, decimal total, string payment, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.Command(
            "insert into orders (customer, total_cents, payment) values ($customer, $total, $payment) returning id",
            ("$customer", customer), ("$total", Money.ToCents(total)), ("$payment", payment));

        var id = Convert.ToInt32(await insert.ExecuteScalarAsync(cancellation));
        foreach (var line in lines)
            await AddLineAsync(connection, id, line, cancellation);

        await transaction.CommitAsync(cancellation);
        return new Order(id, customer, lines, total, payment);
    }

    public async Task<Order?> FindAsync(int id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.Command("select customer, total_cents, payment from orders where id = $id", ("$id", id));
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        if (!await reader.ReadAsync(cancellation))
            return null;

        var lines = await LinesOfAsync(connection, id, cancellation);
        return new Order(id, reader.GetString(0), lines, Money.FromCents(reader.GetInt64(1)), reader.GetString(2));
    }

    public async IAsyncEnumerable<OrderSummary> ListAsync(string customer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var command = connection.Command("select id, total_cents from orders where customer = $customer order by id", ("$customer", customer));
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        while (await reader.ReadAsync(cancellation))
            yield return new OrderSummary(reader.GetInt32(0), Money.FromCents(reader.GetInt64(1)));
    }

    private static async Task AddLineAsync(SqliteConnection connection, int order, OrderLine line, CancellationToken cancellation)
    {
        await using var insert = connection.Command(
            "insert into order_lines (order_id, sku, name, quantity, price_cents) values ($order, $sku, $name, $quantity, $price)",
            ("$order", order), ("$sku", line.Sku), ("$name", line.Name), ("$quantity", line.Quantity), ("$price", Money.ToCents(line.UnitPrice)));
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<IReadOnlyList<OrderLine>> LinesOfAsync(SqliteConnection connection, int order, CancellationToken cancellation)
    {
        await using var command = connection.Command(
            "select sku, name, quantity, price_cents from order_lines where order_id = $order", ("$order", order));
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        var lines = new List<OrderLine>();
        while (await reader.ReadAsync(cancellation))
            lines.Add(new OrderLine(reader.GetString(0), reader.GetString(1), reader.GetInt32(2), Money.FromCents(reader.GetInt64(3))));
        return lines;
    }
}
