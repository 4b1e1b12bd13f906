using Microsoft.Data.Sqlite;

namespace Shop.Data;

/// <summary>A database in a temporary file, which goes with the program.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}.db");

    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection($"Data Source={_file}");
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }
}
