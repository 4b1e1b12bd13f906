using System.Collections.Generic;
using AutoSpan.Tests.Differential.Comparison;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Differential;

/// <summary>What the random programs have found, kept; and that the comparison finds what differs.</summary>
[Collection(nameof(Spans))]
public sealed class FoundTests
{
    public static TheoryData<string> Programs => [.. Found.Programs.Keys];

    [Theory]
    [MemberData(nameof(Programs))]
    public void IsAsIfUnwoven(string program)
    {
        var difference = Compare(Found.Programs[program], null, Found.Expected.GetValueOrDefault(program));

        Assert.True(difference is null, difference?.ToString());
    }

    [Theory]
    [InlineData("L.Note(1, 2)", "L.Note(1, 3)", "side effects")]
    [InlineData("return 7;", "return 8;", "side effects")]
    [InlineData("e is not null", "false", "side effects")]
    [InlineData("throw Errors", "\nthrow Errors", "stack traces")]
    [InlineData("Errors.Of(0, 5)", "Errors.Of(1, 5)", "side effects")]
    public void ADifferenceIsFound(string text, string other, string what)
    {
        const string program =
            """
            public static async Task<int> Run()
            {
                await Task.Yield();
                try { L.Note(1, 2); throw Errors.Of(0, 5); }
                catch (Exception e) when (e is not null) { L.Caught(3, e); }
                return 7;
            }
            """;
        Assert.Null(Compare(program));

        Assert.Equal(what, Compare(program, program.Replace(text, other, System.StringComparison.Ordinal))?.What);
    }

    [Theory]
    [InlineData("frame.Left(e);", "")]
    [InlineData("\"Program.Work\"", "\"Program.Other\"")]
    [InlineData("frame.Exit();", "")]
    public void AWrongSpanIsFound(string text, string other)
    {
        const string program =
            """
            public static async Task<int> Run()
            {
                try { Work(); } catch (Exception e) { L.Caught(1, e); }
                return 7;
            }

            static void Work() => throw Errors.Of(0, 1);
            """;
        const string expecting =
            """
            public static async Task<int> Run()
            {
                var run = Frame.Enter("Program.Run");
                try { Work(); } catch (Exception e) { L.Caught(1, e); }
                run.Exit();
                return 7;
            }

            static void Work()
            {
                var frame = Frame.Enter("Program.Work");
                try { throw Errors.Of(0, 1); }
                catch (Exception e) { frame.Left(e); throw; }
                finally { frame.Exit(); }
            }
            """;
        Assert.Null(Compare(program, null, expecting));

        Assert.Equal("spans", Compare(program, null, expecting.Replace(text, other, System.StringComparison.Ordinal))?.What);
    }

    static Difference? Compare(string program, string? woven = null, string? expecting = null)
    {
        using var trial = new Trial(Sources(program)!, Sources(expecting), Sources(woven));
        return trial.Compare("Program");
    }

    static (string Name, string Text)[]? Sources(string? program) => program is null ? null : [("Program", Found.Source(program))];
}
