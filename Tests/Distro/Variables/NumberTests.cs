using System.Collections.Generic;
using AutoSpan.Distro.Configuration;
using Xunit;

namespace AutoSpan.Tests.Distro.Variables;

/// <summary>Numbers at the borders of what the specification allows.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("0", int.MaxValue)]
    [InlineData("1", 1)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("", null)]
    [InlineData("  ", null)]
    public void ATimeoutOfZeroIsNoLimit(string value, int? expected)
    {
        var environment = Environment("T", value);

        Assert.Equal(expected, environment.Timeout("T"));
        Assert.Empty(environment.Problems);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("2147483648")]
    [InlineData("1e3")]
    [InlineData("1.5")]
    [InlineData("0x10")]
    [InlineData("1 000")]
    [InlineData("10s")]
    public void WhatIsNoWholeNumberIsIgnored(string value)
    {
        var environment = Environment("T", value);

        Assert.Null(environment.Timeout("T"));
        Assert.Equal($"T: '{value}' is not valid and is ignored. Use a whole number of milliseconds, at least 0.", Assert.Single(environment.Problems));
    }

    [Theory]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY", "0", 2048, 512, 1)]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY", "2147483647", 2048, 512, int.MaxValue)]
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE", "100", 100, 100, 5000)]
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE", "10000000", 10_000_000, 512, 5000)]
    [InlineData("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "2048", 2048, 2048, 5000)]
    public void TheQueueIsAsTheEnvironmentSays(string variable, string value, int queue, int size, int delay)
    {
        var environment = Environment(variable, value);

        Assert.Equal(new BatchSettings(queue, size, delay), BatchSettings.Read(environment, "OTEL_BSP_", "spans", 5000));
        Assert.Empty(environment.Problems);
    }

    [Theory]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY", "-1")]
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE", "0")]
    // It would be more memory than there is.
    [InlineData("OTEL_BSP_MAX_QUEUE_SIZE", "2147483647")]
    [InlineData("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "0")]
    [InlineData("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "2049")]
    public void AQueueThatCannotBeIsTheDefaultOne(string variable, string value)
    {
        var environment = Environment(variable, value);

        Assert.Equal(new BatchSettings(2048, 512, 5000), BatchSettings.Read(environment, "OTEL_BSP_", "spans", 5000));
        Assert.StartsWith($"{variable}: '{value}' is not valid and is ignored. Use ", Assert.Single(environment.Problems));
    }

    [Fact]
    public void ABatchIsNoLargerThanASmallQueue()
    {
        var environment = new EnvironmentReader(new Dictionary<string, string>
        {
            ["OTEL_BSP_MAX_QUEUE_SIZE"] = "10",
            ["OTEL_BSP_MAX_EXPORT_BATCH_SIZE"] = "20"
        }.GetValueOrDefault);

        Assert.Equal(new BatchSettings(10, 10, 5000), BatchSettings.Read(environment, "OTEL_BSP_", "spans", 5000));
        Assert.Equal(
            "OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '20' is not valid and is ignored. Use at most the size of the queue, 10 spans.",
            Assert.Single(environment.Problems));
    }

    private static EnvironmentReader Environment(string variable, string value) => new(name => name == variable ? value : null);
}
