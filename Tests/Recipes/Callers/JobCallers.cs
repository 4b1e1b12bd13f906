using System.Collections.Generic;

namespace AutoSpan.Tests.Recipes.Callers;

/// <summary>Run the jobs of recipes, and what goes to the data.</summary>
internal static class JobCallers
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["EF Core repositories"] = """
            var orders = new Shop.Data.OrderRepository(new Shop.Data.ShopContext());
            await orders.AddAsync(new Shop.Data.Order { Id = 7 });
            await orders.FindAsync(7);
            """,

        // The spans of a round end before the service is stopped, which waits for it.
        ["Background services"] = """
            using var rounds = new SemaphoreSlim(0);
            using var listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Shop",
                ActivityStopped = span => _ = span.OperationName == "CartCleanup.RunOnce" ? rounds.Release() : 0
            };
            ActivitySource.AddActivityListener(listener);

            using var service = new Shop.Jobs.CartCleanup(new Shop.Jobs.CartStore());
            await service.StartAsync(CancellationToken.None);
            if (!await rounds.WaitAsync(TimeSpan.FromSeconds(30)))
                throw new TimeoutException("There was no round.");
            await service.StopAsync(CancellationToken.None);
            """,

        ["Timers"] = """
            using var refreshed = new SemaphoreSlim(0);
            using var listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Shop",
                ActivityStopped = _ => refreshed.Release()
            };
            ActivitySource.AddActivityListener(listener);

            using var refresh = new Shop.Jobs.PriceRefresh();
            using (Outside.Start("POST /prices", ActivityKind.Server))
                refresh.Start();
            if (!await refreshed.WaitAsync(TimeSpan.FromSeconds(30)))
                throw new TimeoutException("The timer did not come.");
            """,

        ["Work that schedules itself"] = """
            using var sent = new CountdownEvent(3);
            using var listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Shop",
                ActivityStopped = _ => sent.Signal()
            };
            ActivitySource.AddActivityListener(listener);

            new Shop.Jobs.MailQueue(3).SendNext();
            if (!sent.Wait(TimeSpan.FromSeconds(30)))
                throw new TimeoutException("Not all mails were sent.");
            """,
    };
}
