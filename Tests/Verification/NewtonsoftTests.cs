using System;
using System.Linq;
using System.Reflection;
using AutoSpan.Tests.Harness;
using Xunit;

namespace AutoSpan.Tests.Verification;

/// <summary>A real library, woven whole, does what it did, with every one of its methods in a span.</summary>
[Collection(nameof(Spans))]
public sealed class NewtonsoftTests
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void SerialisesAndDeserialisesAsBefore(string framework)
    {
        var original = Repository.RealAssembly("Newtonsoft.Json", framework);
        var expected = RoundTrip(new LoadedCopy(original).Assembly);
        var woven = new LoadedCopy(Woven.File(original, Woven.Everything).Path).Assembly;

        Assert.Equal(expected, RoundTrip(woven));

        using var recorder = new Recorder("Newtonsoft.Json");
        Assert.Equal(expected, RoundTrip(woven));
        Assert.True(recorder.Spans.Count > 5000, $"{recorder.Spans.Count} spans");
        recorder.AssertBalanced();
    }

    [Fact]
    public void FailsAsBefore()
    {
        var original = Repository.RealAssembly("Newtonsoft.Json", "net10.0");
        var expected = Fail(new LoadedCopy(original).Assembly);
        var woven = new LoadedCopy(Woven.File(original, Woven.Everything).Path).Assembly;

        using var recorder = new Recorder("Newtonsoft.Json");

        Assert.Equal(expected, Fail(woven));
        Assert.Single(recorder.Spans.SelectMany(span => span.Exceptions));
        recorder.AssertBalanced();
    }

    // The graph as text, the graph read back and written again, and a document changed by a query.
    static string RoundTrip(Assembly json)
    {
        var convert = json.GetType("Newtonsoft.Json.JsonConvert")!;
        var indented = Enum.Parse(json.GetType("Newtonsoft.Json.Formatting")!, "Indented");
        string Serialise(object? value) => (string)Method(convert, "SerializeObject", typeof(object), indented.GetType()).Invoke(null, [value, indented])!;

        var text = Serialise(Graph.Sample());
        var back = Method(convert, "DeserializeObject", typeof(string), typeof(Type)).Invoke(null, [text, typeof(Graph)]);
        dynamic document = Method(json.GetType("Newtonsoft.Json.Linq.JObject")!, "Parse", typeof(string)).Invoke(null, [text])!;
        document["Name"] = (dynamic)json.GetType("Newtonsoft.Json.Linq.JValue")!.GetMethod("CreateString")!.Invoke(null, ["changed"])!;
        return string.Join(Environment.NewLine, text, Serialise(back), document.ToString(), document.SelectToken("$.Children[1].Children[2].Id").ToString());
    }

    static string Fail(Assembly json)
    {
        var convert = json.GetType("Newtonsoft.Json.JsonConvert")!;
        var deserialise = Method(convert, "DeserializeObject", typeof(string), typeof(Type));
        var thrown = Assert.Throws<TargetInvocationException>(() => deserialise.Invoke(null, ["{ \"Number\": \"no number\" }", typeof(Graph)])).InnerException!;
        return Shown.Exception(thrown);
    }

    static MethodInfo Method(Type type, string name, params Type[] parameters) =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters) ?? throw new MissingMethodException(type.FullName, name);
}
