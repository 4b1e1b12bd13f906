using System;
using System.Linq;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>What hardly anybody traces is left out by signature and interface, and comes back by one setting.</summary>
[Trait("Fault", "S5")]
public sealed class NoiseMethodsTests
{
    const string StandIns = """
        namespace Microsoft.Extensions.DependencyInjection { public interface IServiceCollection { } }
        namespace Microsoft.AspNetCore.Builder { public interface IApplicationBuilder { } }
        namespace Microsoft.AspNetCore.Routing
        {
            public interface IEndpointRouteBuilder { }
            public interface IRouteConstraint { bool Match(string value); }
            public interface IOutboundParameterTransformer { string TransformOutbound(object value); }
        }
        namespace Microsoft.Extensions.Options
        {
            public class ShopOptions { }
            public interface IConfigureOptions<T> { void Configure(T options); }
            public interface IPostConfigureOptions<T> { void PostConfigure(string name, T options); }
            public interface IValidateOptions<T> { bool Validate(string name, T options); }
        }
        namespace Microsoft.Extensions.Configuration { public interface IConfiguration { } }
        namespace Microsoft.EntityFrameworkCore { public class ModelBuilder { } }
        namespace Microsoft.EntityFrameworkCore.Migrations { public class MigrationBuilder { } public class Migration { } }
        namespace Microsoft.Extensions.Logging { public interface ILogger { void Log(string text); } }
        """;

    const string Source = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Migrations;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;
        public static class W { public static T Do<T>(T one = default) { Console.WriteLine(one); return one; } }
        public class Money : IEquatable<Money>, IComparable<Money>, IFormattable
        {
            public override bool Equals(object one) => W.Do(true);
            public bool Equals(Money one) => W.Do(true);
            public override int GetHashCode() => W.Do(1);
            public override string ToString() => W.Do("");
            public string ToString(string format, IFormatProvider provider) => W.Do("");
            public int CompareTo(Money other) => W.Do(1);
            public void Deconstruct(out int one, out int two) { one = W.Do(1); two = 2; }
            public string ToText() => W.Do("");
            public bool Equals(Money one, Money two) => W.Do(true);
            public int CompareWith(Money other) => W.Do(1);
        }
        public static class MoneyExtensions
        {
            public static void Deconstruct(this Money money, out int one) => one = W.Do(1);
            public static int Deconstruct(this Money money) => W.Do(1);
        }
        public class Comparer : IEqualityComparer<Money>, IComparer<Money>
        {
            public bool Equals(Money one, Money two) => W.Do(true);
            public int GetHashCode(Money one) => W.Do(1);
            public int Compare(Money one, Money two) => W.Do(1);
        }
        public class NoInterface { public int CompareTo(Money other) => W.Do(1); public int Compare(Money one, Money two) => W.Do(1); public bool MoveNext() => W.Do(true); public void Configure(string one) => W.Do(one); public void Log(string one) => W.Do(one); }
        public class Walk : IEnumerator<int>, IEnumerable<int>
        {
            public int Current => W.Do(1);
            object IEnumerator.Current => W.Do(1);
            public bool MoveNext() => W.Do(true);
            public void Reset() => W.Do(1);
            public void Dispose() => W.Do(1);
            public IEnumerator<int> GetEnumerator() => W.Do(this);
            IEnumerator IEnumerable.GetEnumerator() => W.Do(this);
        }
        public struct Duck { public int Current => 1; public bool MoveNext() => W.Do(true); public Duck GetEnumerator() => W.Do(this); }
        public class Lazy : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield return W.Do(1); } IEnumerator IEnumerable.GetEnumerator() => W.Do(GetEnumerator()); }
        public class MoneyConverter : TypeConverter
        {
            public override object ConvertFrom(ITypeDescriptorContext context, CultureInfo culture, object value) => W.Do(value);
            public override bool CanConvertFrom(ITypeDescriptorContext context, Type type) => W.Do(true);
            public Money Parse(string text) => W.Do(new Money());
        }
        public class MoneyJson : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => W.Do(new Money());
            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => W.Do(value);
        }
        public class Options : IConfigureOptions<Money>, IPostConfigureOptions<Money>, IValidateOptions<Money>
        {
            public void Configure(Money options) => W.Do(options);
            public void PostConfigure(string name, Money options) => W.Do(options);
            public bool Validate(string name, Money options) => W.Do(true);
        }
        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) => W.Do(services);
            public void Configure(IApplicationBuilder app, int more) => W.Do(app);
        }
        public class Shop { public IServiceCollection Services { get; } }
        public static class Extensions
        {
            public static IServiceCollection AddShop(this IServiceCollection services) => W.Do(services);
            public static T WithShop<T>(this T builder) where T : IEndpointRouteBuilder => W.Do(builder);
            public static Microsoft.Extensions.Options.ShopOptions AddShop(this Microsoft.Extensions.Options.ShopOptions options) => W.Do(options);
            public static Shop AddStore(this Shop shop) { shop.Services.AddShop(); return W.Do(shop); }
            public static Shop AddOrder(this Shop shop) => W.Do(shop);
            public static bool HasStore(this Microsoft.Extensions.Configuration.IConfiguration configuration) => W.Do(true);
            public static System.Text.StringBuilder AppendShop(this System.Text.StringBuilder builder) => W.Do(builder);
            public static void MapShop(this IEndpointRouteBuilder routes) => W.Do(routes);
            public static async Task MigrateAsync(this IApplicationBuilder app) { await Task.Yield(); W.Do(app); }
            public static Money MakeMoney(IServiceProvider provider) => W.Do(new Money());
            public static Money Handle(IServiceProvider provider, Money command) => W.Do(command);
        }
        public class Context { protected virtual void OnModelCreating(ModelBuilder builder) => W.Do(builder); }
        public class First : Migration { public void Up(MigrationBuilder builder) => W.Do(builder); public void Down(MigrationBuilder builder) => W.Do(builder); public void Seed() => W.Do(1); }
        public class Logs : ILogger { public void Log(string text) => W.Do(text); }
        public class Holder : IDisposable
        {
            readonly System.IO.MemoryStream stream = new();
            public void Dispose() { Dispose(true); GC.SuppressFinalize(this); }
            protected virtual void Dispose(bool disposing) => stream.Dispose();
        }
        public class Code : IParsable<Code>
        {
            public static Code Parse(string text, IFormatProvider provider) => W.Do(new Code());
            public static bool TryParse(string text, IFormatProvider provider, out Code code) { code = null; return W.Do(true); }
            public Code Parse(int part) => W.Do(this);
        }
        public static class Codes { public static Code Parse(string text) => W.Do(new Code()); }
        public class Kebab : JsonNamingPolicy { public override string ConvertName(string name) => W.Do(name); }
        public class Slug : IOutboundParameterTransformer { public string TransformOutbound(object value) => W.Do(""); }
        public class Even : IRouteConstraint { public bool Match(string value) => W.Do(true); public bool Matches(string value) => W.Do(true); }
        public class Culture : IFormatProvider, ICustomFormatter
        {
            public object GetFormat(Type type) => W.Do(this);
            public string Format(string format, object value, IFormatProvider provider) => W.Do(format);
        }
        public class Flushes : IDisposable { public void Dispose() => W.Do(1); }
        public class Closes { readonly System.IO.MemoryStream stream = new(); public void Close() => stream.Dispose(); }
        public class HoldsMany { readonly IDisposable[] streams = []; public void Dispose() { foreach (var stream in streams) stream.Dispose(); } }
        public class Scaled { public void Deconstruct(int scale, out int one) => one = W.Do(scale); }
        """;

    static readonly Lazy<string> Assembly = new(() => CompiledSelection.Compile(("StandIns.cs", StandIns), ("Source.cs", Source)));

    [Theory]
    [InlineData("Money.Equals", "it compares values")]
    [InlineData("Money.GetHashCode", "it compares values")]
    [InlineData("Money.ToString", "it formats a value as text")]
    [InlineData("Money.CompareTo", "it compares values")]
    [InlineData("Money.Deconstruct", "it deconstructs a value")]
    [InlineData("Comparer.Equals", "it compares values")]
    [InlineData("Comparer.GetHashCode", "it compares values")]
    [InlineData("Comparer.Compare", "it compares values")]
    [InlineData("Walk.MoveNext", "it enumerates a collection")]
    [InlineData("Walk.Reset", "it enumerates a collection")]
    [InlineData("Walk.Dispose", "it enumerates a collection")]
    [InlineData("Walk.Current.get", "it enumerates a collection")]
    [InlineData("Walk.GetEnumerator", "it only starts an enumeration")]
    [InlineData("Duck.MoveNext", "it enumerates a collection")]
    [InlineData("Duck.GetEnumerator", "it only starts an enumeration")]
    [InlineData("MoneyConverter.ConvertFrom", "it converts values")]
    [InlineData("MoneyConverter.CanConvertFrom", "it converts values")]
    [InlineData("MoneyJson.Read", "it converts values")]
    [InlineData("MoneyJson.Write", "it converts values")]
    [InlineData("Options.Configure", "it configures the program")]
    [InlineData("Options.PostConfigure", "it configures the program")]
    [InlineData("Options.Validate", "it configures the program")]
    [InlineData("Startup.ConfigureServices", "it sets up the program")]
    [InlineData("Startup.Configure", "it sets up the program")]
    [InlineData("Extensions.AddShop", "it sets up the program")]
    [InlineData("Extensions.WithShop", "it sets up the program")]
    [InlineData("Extensions.AddStore", "it sets up the program")]
    [InlineData("Extensions.HasStore", "it sets up the program")]
    [InlineData("Extensions.MapShop", "it sets up the program")]
    [InlineData("Extensions.MakeMoney", "it creates a service for the container")]
    [InlineData("Context.OnModelCreating", "it sets up the program")]
    [InlineData("First.Up", "it changes the database schema")]
    [InlineData("First.Down", "it changes the database schema")]
    [InlineData("Code.Parse", "it converts values")]
    [InlineData("Code.TryParse", "it converts values")]
    [InlineData("Kebab.ConvertName", "it converts values")]
    [InlineData("Slug.TransformOutbound", "it converts values")]
    [InlineData("Even.Match", "it matches routes")]
    [InlineData("Culture.GetFormat", "it formats a value as text")]
    [InlineData("Culture.Format", "it formats a value as text")]
    [InlineData("Logs.Log", "it is part of logging or tracing")]
    [InlineData("Holder.Dispose", "it only disposes what it holds")]
    public void NoiseIsLeftOutWithItsReason(string method, string reason)
    {
        var skipped = Select("").Skipped.Where(one => one.DisplayName == method && one.Reason.ToString() == "Noise");

        Assert.Contains(reason, skipped.Select(one => one.Detail));
    }

    [Theory]
    [InlineData("Money.ToText")]
    [InlineData("Money.Equals")]
    [InlineData("Money.CompareWith")]
    [InlineData("MoneyExtensions.Deconstruct")]
    [InlineData("NoInterface.CompareTo")]
    [InlineData("NoInterface.Compare")]
    [InlineData("NoInterface.MoveNext")]
    [InlineData("NoInterface.Configure")]
    [InlineData("NoInterface.Log")]
    [InlineData("Lazy.GetEnumerator")]
    [InlineData("MoneyConverter.Parse")]
    [InlineData("Code.Parse")]
    [InlineData("Codes.Parse")]
    [InlineData("Even.Matches")]
    [InlineData("Extensions.MigrateAsync")]
    [InlineData("Extensions.Handle")]
    [InlineData("Extensions.AppendShop")]
    [InlineData("Extensions.AddOrder")]
    [InlineData("First.Seed")]
    [InlineData("Flushes.Dispose")]
    [InlineData("Closes.Close")]
    [InlineData("HoldsMany.Dispose")]
    [InlineData("Scaled.Deconstruct")]
    public void TheNameAloneIsNoReason(string method) => Assert.Contains(method, Select("").Selected.Select(one => one.DisplayName));

    [Fact]
    public void OneSettingHasThemAllBack() => Assert.DoesNotContain("Noise", Select("noise=\"include\"").Skipped.Select(one => one.Reason.ToString()));

    [Theory]
    [InlineData("""<Include method="GetHashCode" />""")]
    [InlineData("""<Include type="Money" noise="include" />""")]
    [InlineData("""<Set type="Money" method="Get*"><Tag name="hash" value="return" /></Set>""")]
    public void WhatIsNamedIsTraced(string rule) => Assert.Null(
        CompiledSelection.Of(Assembly.Value, $"<AutoSpan><Include type=\"Money\" />{rule}</AutoSpan>").Reason("Money.GetHashCode"));

    static CompiledSelection Select(string settings) => CompiledSelection.Of(
        Assembly.Value,
        $"<AutoSpan {settings}><Include visibility=\"public protected private\" members=\"method property\" /><Exclude type=\"W\" /></AutoSpan>");
}
