using System;
using System.Linq;
using AutoSpan.Fody.IL.Verification;
using Xunit;

namespace AutoSpan.Tests.IL.Verification;

/// <summary>How regions are nested, entered and left, and which instructions they may contain.</summary>
public sealed class RegionRuleTests
{
    const string Catch = "t: nop; leave end; c: pop; leave end; end: ret";
    const string CatchTable = "catch t c c end";
    const string Filter = "t: nop; leave end; f: pop; ldc.i4.0; endfilter; h: pop; rethrow; end: ret";
    const string Nested = "t: nop; leave end; c: pop; leave end; f: endfinally; end: ret";

    // Several handlers are separated by bars.
    [Theory]
    [InlineData(Catch, CatchTable)]
    [InlineData("t: leave end; f: endfinally; end: ret", "finally t f f end")]
    [InlineData("t: leave end; f: endfinally; end: ret", "fault t f f end")]
    [InlineData("br t; end: ret; t: leave end; f: endfinally", "finally t f f -")]
    [InlineData(Filter, "filter t f f h end")]
    [InlineData(Nested, "catch t c c f|finally t f f end")]
    [InlineData("t: nop; leave end; c: pop; leave end; d: pop; rethrow; end: ret", "catch t c c d|catch t c d end")]
    [InlineData("t: leave end; c: pop; u: leave v; x: pop; rethrow; v: leave end; end: ret", "catch u x x v|catch t c c end")]
    [InlineData("t: ldarg.0; brtrue t; leave t; f: endfinally", "finally t f f -")]
    [InlineData("t: nop; m: leave end; c: pop; leave m; end: ret", CatchTable)]
    [InlineData("t: leave end; c: pop; leave t; end: ret", CatchTable)]
    [InlineData("t: u: ldarg.1; throw; c: pop; leave end; f: endfinally; end: ret", "catch t c c f|finally t f f end")]
    [InlineData("t: ldarg.0; leave end; c: throw; end: ret", CatchTable)]
    [InlineData("leave end; end: ret", "")]
    public void SoundRegionsAreAccepted(string code, string handlers) => Verdict.Sound(Method(code, handlers));

    [Theory]
    [InlineData(Catch, "catch nowhere c c end")]
    [InlineData(Catch, "catch t nowhere c end")]
    [InlineData(Catch, "catch t c nowhere end")]
    [InlineData(Catch, "catch t c c nowhere")]
    [InlineData(Catch, "catch c t c end")]
    [InlineData(Catch, "catch t t c end")]
    [InlineData(Catch, "catch t c end c")]
    [InlineData(Catch, "catch - c c end")]
    [InlineData(Filter, "filter t f h f end")]
    public void Boundary(string code, string handlers) => Verdict.Broken(BodyRule.RegionBoundary, Method(code, handlers));

    [Theory]
    [InlineData(Catch, "catch t end c end")]
    [InlineData("t: nop; u: nop; leave end; c: pop; leave end; f: endfinally; end: ret", "catch t c c f|finally u f f end")]
    [InlineData("t: u: leave end; c: pop; leave end; f: endfinally; end: ret", "catch t c c f|finally u c f end|finally t f f end")]
    [InlineData("t: nop; leave end; f: pop; ldc.i4.0; endfilter; x: nop; h: pop; rethrow; end: ret", "filter t f f h end")]
    [InlineData(Nested, "finally t f f end|catch t c c end")]
    public void Nesting(string code, string handlers) => Verdict.Broken(BodyRule.RegionNesting, Method(code, handlers));

    [Theory]
    [InlineData(Nested, "finally t f f end|catch t c c f")]
    [InlineData("t: leave end; c: pop; u: leave v; x: pop; rethrow; v: leave end; end: ret", "catch t c c end|catch u x x v")]
    public void Order(string code, string handlers) => Verdict.Broken(BodyRule.RegionOrder, Method(code, handlers));

    [Theory]
    [InlineData("ldarg.0; brtrue m; t: nop; m: leave end; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("ldarg.0; brtrue f; t: leave end; f: endfinally; end: ret", "finally t f f end")]
    [InlineData("ldarg.0; switch m,end; t: nop; m: leave end; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: leave m; c: pop; leave m; u: nop; m: leave end; d: pop; leave end; end: ret", "catch t c c u|catch u d d end")]
    [InlineData("ldarg.0; brtrue t; f: endfinally; t: leave end; end: ret", "finally t end f t")]
    public void Entry(string code, string handlers) => Verdict.Broken(BodyRule.RegionEntry, Method(code, handlers));

    [Theory]
    [InlineData("t: nop; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: br end; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: ldarg.0; brtrue end; leave end; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: leave end; c: pop; end: ret", CatchTable)]
    [InlineData("t: leave end; c: pop; br t; end: ret", CatchTable)]
    [InlineData("t: leave end; f: leave end; end: ret", "finally t f f end")]
    [InlineData("t: leave end; f: leave end; end: ret", "fault t f f end")]
    [InlineData("t: leave end; f: nop; end: ret", "finally t f f end")]
    [InlineData("t: leave end; f: pop; ldarg.0; brtrue x; leave end; x: ldc.i4.0; endfilter; h: pop; rethrow; end: ret", "filter t f f h end")]
    [InlineData("t: leave end; f: u: leave end; x: pop; leave y; y: endfinally; end: ret", "catch u x x y|finally t f f end")]
    public void Exit(string code, string handlers) => Verdict.Broken(BodyRule.RegionExit, Method(code, handlers));

    [Theory]
    [InlineData("t: ret; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: leave end; c: pop; ret; end: ret", CatchTable)]
    [InlineData("t: tail.; call Make_int32; pop; leave end; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: jmp Make_int32; leave end; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: endfinally; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: leave end; c: pop; endfinally; end: ret", CatchTable)]
    [InlineData("endfinally", "")]
    [InlineData("ldc.i4.0; endfilter", "")]
    [InlineData("rethrow", "")]
    [InlineData("t: rethrow; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: leave end; f: rethrow; end: ret", "finally t f f end")]
    [InlineData("t: leave end; c: pop; ldarg.0; localloc; pop; leave end; end: ret", CatchTable)]
    [InlineData("t: leave end; f: pop; ldc.i4.0; ldarg.0; brtrue x; endfilter; x: endfilter; h: pop; rethrow; end: ret", "filter t f f h end")]
    public void Content(string code, string handlers) => Verdict.Broken(BodyRule.RegionContent, Method(code, handlers));

    [Theory]
    [InlineData("ldarg.0; t: leave end; c: pop; leave end; end: ret", CatchTable)]
    [InlineData("t: leave end; f: ldarg.0; endfinally; end: ret", "finally t f f end")]
    [InlineData("t: leave end; f: ldc.i4.0; endfilter; h: pop; rethrow; end: ret", "filter t f f h end")]
    public void NotEmpty(string code, string handlers) => Verdict.Broken(BodyRule.EmptyStack, Method(code, handlers));

    [Theory]
    [InlineData("t: leave end; f: pop; endfinally; end: ret", "finally t f f end", BodyRule.Underflow)]
    [InlineData("t: leave end; c: stloc.0; leave end; end: ret", CatchTable, BodyRule.Kind)]
    [InlineData("t: leave end; f: endfilter; h: pop; rethrow; end: ret", "filter t f f h end", BodyRule.Kind)]
    [InlineData("t: leave end; c: br c; end: ret", CatchTable, null)]
    public void HandlersBeginWithWhatTheyHandle(string code, string handlers, object? rule)
    {
        var method = Method(code, handlers);
        if (rule is BodyRule broken)
            Verdict.Broken(broken, method);
        else
            Verdict.Sound(method);
    }

    static Mono.Cecil.MethodDefinition Method(string code, string handlers) =>
        Il.Method("void", code, handlers.Split('|', StringSplitOptions.RemoveEmptyEntries).ToArray());
}
