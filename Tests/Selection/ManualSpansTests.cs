using System;
using AutoSpan.Tests.DebugInformation;
using Xunit;

namespace AutoSpan.Tests.Selection;

/// <summary>Methods that act on Activities, also through what they call, are left alone.</summary>
[Trait("Fault", "S6")]
public sealed class ManualSpansTests
{
    const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Threading.Tasks;
        public static class W { public static void Do() => Console.WriteLine(); }
        public sealed class Op(Activity activity) : IDisposable
        {
            readonly Activity activity = activity;
            public void Dispose() { W.Do(); activity?.Dispose(); }
        }
        public sealed class Scope : IDisposable
        {
            static readonly ActivitySource Source = new("x");
            readonly Activity activity;
            public Scope(string name) => activity = Source.StartActivity(name);
            public void Dispose() => activity?.Stop();
        }
        static class Telemetry
        {
            static readonly ActivitySource Source = new("x");
            public static Activity Start(string name) => Source.StartActivity(name);
        }
        public static class Helper
        {
            static readonly ActivitySource Source = new("x");
            public static Activity Start(string name) => Source.StartActivity(name);
        }
        public class Ambient
        {
            static readonly ActivitySource Source = new("x");
            Activity kept;
            public static void Detach() { W.Do(); Activity.Current = null; }
            public static void DetachInside() { W.Do(); Clear(); }
            public static void DetachDeep() { W.Do(); One(); }
            public static void DetachLocal() { W.Do(); Inner(); static void Inner() => Activity.Current = null; }
            public static void DetachLambda() { W.Do(); Action clear = () => Activity.Current = null; clear(); }
            public void Enter(string id) { W.Do(); Activity.Current?.SetBaggage("tenant", id); }
            public void EnterInside(string id) { W.Do(); Put(id); }
            public void EnterHanded(string id) { W.Do(); PutOn(Activity.Current, id); }
            public async Task EnterLater(string id) { await Task.Yield(); Activity.Current?.AddBaggage("tenant", id); }
            public static Op Begin(string name) => new Op(Start(name));
            public static Op BeginByHelper(string name) => new Op(Helper.Start(name));
            public static Op BeginInternal(string name) => new Op(Telemetry.Start(name));
            public static Scope BeginScope(string name) => new Scope(name);
            public void Keep() { W.Do(); Hold(); }
            public void End() { W.Do(); kept?.Stop(); }
            public void EndGiven(Activity one) { W.Do(); one.Dispose(); }
            public void EndCurrent() { W.Do(); Activity.Current?.Stop(); }
            public void Unsample() { W.Do(); Activity.Current.ActivityTraceFlags = ActivityTraceFlags.None; }
            public void ByHand() { using var one = Start("x"); W.Do(); }
            public void Tag(string key, string value) => Activity.Current?.SetTag(key, value);
            public void Fail(Exception e) { Activity.Current?.SetStatus(ActivityStatusCode.Error, e.ToString()); }

            public void Handle() { W.Do(); Balanced(); }
            public void TagsAndWorks() { W.Do(); Activity.Current?.SetTag("a", 1); }
            public void CallsTraced() { W.Do(); Detach(); }
            public async Task CallsAsync() { W.Do(); await LaterAsync(); }
            public void Baggage(Activity mine) { W.Do(); mine.SetBaggage("a", "b"); }
            public string Reads() { W.Do(); return Activity.Current?.GetBaggageItem("tenant"); }
            public void MakesLambda() { W.Do(); Task.Run(() => Activity.Current = null); }
            public void Enumerates() { foreach (var one in Spans()) W.Do(); }

            static void Clear() => Activity.Current = null;
            static void One() => Two();
            static void Two() { W.Do(); Clear(); }
            static void Put(string id) => Activity.Current?.SetBaggage("tenant", id);
            static void PutOn(Activity one, string id) => one?.SetBaggage("tenant", id);
            static Activity Start(string name) => Source.StartActivity(name);
            void Hold() => kept = Source.StartActivity("x");
            static void Balanced() { using var one = Source.StartActivity("x"); W.Do(); }
            static async Task LaterAsync() { await Task.Yield(); Activity.Current = null; }
            static IEnumerable<int> Spans() { using var one = Source.StartActivity("x"); yield return 1; }
        }
        """;

    static readonly Lazy<string> Release = new(() => Compiler.Compile("Ambient", Source));
    static readonly Lazy<string> Debug = new(() => Compiler.Compile("Ambient", Source, "/optimize-"));

    [Theory]
    [InlineData("Ambient.Detach", "it sets Activity.Current")]
    [InlineData("Ambient.DetachInside", "it calls Ambient.Clear, which sets Activity.Current")]
    [InlineData("Ambient.DetachDeep", "it calls Ambient.One, which sets Activity.Current")]
    [InlineData("Ambient.DetachLocal", "it calls Ambient.DetachLocal.Inner, which sets Activity.Current")]
    [InlineData("Ambient.DetachLambda", "it calls Ambient.DetachLambda.lambda, which sets Activity.Current")]
    [InlineData("Ambient.Enter", "it changes what other Activities inherit from Activity.Current, such as baggage")]
    [InlineData("Ambient.EnterInside", "it calls Ambient.Put, which changes what other Activities inherit from Activity.Current, such as baggage")]
    [InlineData("Ambient.EnterHanded", "it calls Ambient.PutOn, which changes what other Activities inherit from Activity.Current, such as baggage")]
    [InlineData("Ambient.EnterLater", "it changes what other Activities inherit from Activity.Current, such as baggage")]
    [InlineData("Ambient.Begin", "it calls Ambient.Start, which starts an Activity")]
    [InlineData("Ambient.BeginByHelper", "it calls Helper.Start, which starts an Activity")]
    [InlineData("Ambient.BeginInternal", "it calls Telemetry.Start, which starts an Activity")]
    [InlineData("Ambient.BeginScope", "it calls Scope.ctor, which starts an Activity")]
    [InlineData("Ambient.Keep", "it calls Ambient.Hold, which starts an Activity")]
    [InlineData("Ambient.End", "it ends an Activity that it did not start")]
    [InlineData("Ambient.EndGiven", "it ends an Activity that it did not start")]
    [InlineData("Ambient.EndCurrent", "it ends an Activity that it did not start")]
    [InlineData("Ambient.Unsample", "it changes what other Activities inherit from Activity.Current, such as baggage")]
    [InlineData("Ambient.ByHand", "it calls Ambient.Start, which starts an Activity")]
    [InlineData("Ambient.Tag", "it only adds tags, events or a status to an existing Activity")]
    [InlineData("Ambient.Fail", "it only adds tags, events or a status to an existing Activity")]
    [InlineData("Op.Dispose", "it ends an Activity that it did not start")]
    [InlineData("Scope.Dispose", "it ends an Activity that it did not start")]
    public void WhatActsOnActivitiesSaysHow(string method, string reason)
    {
        foreach (var assembly in new[] { Release.Value, Debug.Value })
        {
            var selection = CompiledSelection.Of(assembly, """<AutoSpan noise="include"><Include /></AutoSpan>""");

            Assert.Equal(("Manual", reason), (selection.Reason(method), selection.Detail(method)));
        }
    }

    [Theory]
    [InlineData("Handle")]
    [InlineData("TagsAndWorks")]
    [InlineData("CallsTraced")]
    [InlineData("CallsAsync")]
    [InlineData("Baggage")]
    [InlineData("Reads")]
    [InlineData("MakesLambda")]
    [InlineData("Enumerates")]
    public void WhatLeavesThemAsTheyWereIsTraced(string method)
    {
        Assert.Null(CompiledSelection.Of(Release.Value).Reason("Ambient." + method));
        Assert.Null(CompiledSelection.Of(Debug.Value).Reason("Ambient." + method));
    }
}
