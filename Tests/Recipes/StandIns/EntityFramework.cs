using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Microsoft.EntityFrameworkCore
{
    /// <summary>Has the shape of the type of EF Core, as far as recipes go; keeps entities in memory and finds the last one.</summary>
    public class DbContext
    {
        private readonly Dictionary<Type, object> _sets = [];

        /// <summary>Knows what has changed.</summary>
        public ChangeTracking.ChangeTracker ChangeTracker { get; } = new();

        /// <summary>The entities of a type.</summary>
        public DbSet<TEntity> Set<TEntity>()
            where TEntity : class
        {
            if (!_sets.TryGetValue(typeof(TEntity), out var set))
                _sets.Add(typeof(TEntity), set = new DbSet<TEntity>());
            return (DbSet<TEntity>)set;
        }

        /// <summary>Saves.</summary>
        public async Task<int> SaveChangesAsync()
        {
            await Task.Yield();
            return 1;
        }
    }

    /// <inheritdoc cref="DbContext"/>
    public class DbSet<TEntity>
        where TEntity : class
    {
        private TEntity? _last;

        /// <summary>Adds an entity.</summary>
        public void Add(TEntity entity) => _last = entity;

        /// <summary>Finds an entity by its key.</summary>
        public async ValueTask<TEntity?> FindAsync(params object?[] keyValues)
        {
            await Task.Yield();
            return keyValues.Length == 0 ? null : _last;
        }
    }
}

namespace Microsoft.EntityFrameworkCore.ChangeTracking
{
    /// <inheritdoc cref="DbContext"/>
    public class ChangeTracker
    {
        /// <summary>How often changes were looked for.</summary>
        public int Detections { get; private set; }

        /// <summary>Looks for changes.</summary>
        public void DetectChanges() => Detections++;
    }
}

namespace Microsoft.EntityFrameworkCore.Migrations
{
    /// <inheritdoc cref="DbContext"/>
    public abstract class Migration
    {
        /// <summary>Builds the commands.</summary>
        protected abstract void Up(MigrationBuilder builder);
    }

    /// <inheritdoc cref="DbContext"/>
    public class MigrationBuilder
    {
        /// <summary>The commands.</summary>
        public IList<string> Commands { get; } = [];

        /// <summary>Adds a command.</summary>
        public void Sql(string command) => Commands.Add(command);
    }
}
