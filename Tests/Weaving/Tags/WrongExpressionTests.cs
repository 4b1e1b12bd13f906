using System;
using System.IO;
using System.Linq;
using System.Security;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Tags;

/// <summary>Expressions that do not apply: each with its reason, its place, and a suggestion.</summary>
public sealed class WrongExpressionTests
{
    [Theory]
    [InlineData("Tagged", "Sync", "ordre.Id", "AssemblyToProcess.Tagged.Sync has no parameter 'ordre'. Did you mean 'order'?")]
    [InlineData("Tagged", "Async", "customer.Id", "AssemblyToProcess.Tagged.Async has no parameter 'customer'. It has order, count")]
    [InlineData("EventOwners", "CleansUp", "order", "AssemblyToProcess.EventOwners.CleansUp has no parameter 'order'. It has none")]
    [InlineData("TaggedExtensions", "Weigh", "@that", "AssemblyToProcess.TaggedExtensions.Weigh has no parameter 'that'. It has this, return")]
    [InlineData("TaggedMembers", "Static", "this.Name", "AssemblyToProcess.TaggedMembers.Static has no 'this'")]
    [InlineData("Tagged", "Sync", "order.Totl",
        "'Purchase' has no field or property 'Totl' that AssemblyToProcess.Tagged.Sync can read. Did you mean 'Total'?")]
    [InlineData("Tagged", "Sync", "order.Buyer.Height",
        "'Buyer' has no field or property 'Height' that AssemblyToProcess.Tagged.Sync can read. It has Name, Upper, Age")]
    [InlineData("Tagged", "Iterator", "order.note", "'Purchase' has no field or property 'note' that AssemblyToProcess.Tagged.Iterator can read.")]
    [InlineData("TaggedMembers", "OfInterfaces", "ranked.Name",
        "'IRanked' has no field or property 'Name' that AssemblyToProcess.TaggedMembers.OfInterfaces can read. It has Rank")]
    [InlineData("ByReference", "RefReturn", "this.numbers.Rank",
        "'int[]' has no field or property 'Rank' that AssemblyToProcess.ByReference.RefReturn can read. It has Length")]
    [InlineData("TaggedArguments", "GenericAsync", "unused.Capacity",
        "'IReadOnlyList<T>' has no field or property 'Capacity' that AssemblyToProcess.TaggedArguments.GenericAsync can read. It has Count")]
    [InlineData("Tagged", "Sync", "order['a']", "'Purchase' is not a dictionary with string keys")]
    [InlineData("Tagged", "Sync", "order",
        "'order' has type 'Purchase' in AssemblyToProcess.Tagged.Sync, which cannot be a tag. Use one of its members: Id, Total,")]
    [InlineData("Tagged", "SyncUnused", "order.Self",
        "'order.Self' has type 'Purchase' in AssemblyToProcess.Tagged.SyncUnused, which cannot be a tag. Use one of its members: Id,")]
    [InlineData("TaggedArguments", "Texts", "bytes",
        "'bytes' has type 'byte[]' in AssemblyToProcess.TaggedArguments.Texts, which cannot be a tag. Use one of its members: Length")]
    [InlineData("TaggedReferences", "Returning", "return", "AssemblyToProcess.TaggedReferences.Returning returns nothing")]
    [InlineData("Tagged", "SyncUnused", "return", "AssemblyToProcess.Tagged.SyncUnused returns nothing")]
    [InlineData("Tagged", "Iterator", "return", "AssemblyToProcess.Tagged.Iterator is an iterator, so 'return' is not available")]
    [InlineData("Tagged", "AsyncIterator", "return.Count", "AssemblyToProcess.Tagged.AsyncIterator is an iterator, so 'return' is not available")]
    [InlineData("TaggedArguments", "Spans", "text.Length", "'ReadOnlySpan<char>' is a ref struct, which cannot be captured")]
    [InlineData("ByReference", "Twice", "number", "'int*' is a pointer, which cannot be captured")]
    [InlineData("ByReference", "Apply", "function", "is a pointer, which cannot be captured")]
    public void APath(string type, string method, string path, string reason)
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File($"""<Include type="{type}" method="{method}"><Tag name="a" value="{path}" /></Include>""")));

        Assert.Equal(("AS1050", Severity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith($"The expression '{path}' in 'value' applies to no traced method: ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(4, diagnostic.Location!.Line);
    }

    [Theory]
    [InlineData("Decide", "return == 'yes'", "'return' has type 'bool'. Compare it with true or false")]
    [InlineData("Decide", "return > 3", "'return' has type 'bool'. Compare it with true or false")]
    [InlineData("Decide", "return == null", "'return' has type 'bool'. Compare it with true or false")]
    [InlineData("Count", "return == true", "'return' has type 'int'. Compare it with a number")]
    [InlineData("Count", "return", "'return' has type 'int'. Compare it with a number")]
    [InlineData("Count", "return == null", "'return' has type 'int'. Compare it with a number")]
    [InlineData("Lookup", "return == 3", "'return' has type 'string'. Compare it with null or a text in quotes")]
    [InlineData("Lookup", "return == missing", "'return' has type 'string'. Compare it with null or a text in quotes")]
    [InlineData("Generic", "return.State == Opened", "'return.State' has type 'PurchaseState'. Compare it with Open, Closed, Failed")]
    [InlineData("Generic", "return.State == 0", "'return.State' has type 'PurchaseState'. Compare it with Open, Closed, Failed")]
    [InlineData("Generic", "return.Headers == 'x'",
        "'return.Headers' has type 'Dictionary<string, string>'. Compare it with null, or compare one of its members")]
    [InlineData("Generic", "return.Number == null", "'return.Number' has type 'Guid', which cannot be compared. Compare one of its members")]
    [InlineData("Spans", "return.Length == 3", "'int' has no field or property 'Length' that AssemblyToProcess.TaggedArguments.Spans can read. It has none")]
    public void ACondition(string method, string condition, string reason)
    {
        var diagnostic = Assert.Single(
            Planned.Check(Planned.File($"""<Include type="TaggedArguments" method="{method}" errorWhen="{SecurityElement.Escape(condition)}" />""")));

        Assert.Equal("AS1050", diagnostic.Id);
        Assert.Equal($"The expression '{condition}' in 'errorWhen' applies to no traced method: {reason}.", diagnostic.Message);
    }

    [Theory]
    [InlineData("Tagged", "Sync", "order.Id",
        "'order.Id' has type 'int', which cannot be a parent. Use a traceparent string, an ActivityContext, or a dictionary of headers")]
    [InlineData("TaggedArguments", "TryFind", "number", "'number' is available only when AssemblyToProcess.TaggedArguments.TryFind returns")]
    [InlineData("TaggedArguments", "TryFind", "message.Headers",
        "AssemblyToProcess.TaggedArguments.TryFind has no parameter 'message'. It has key, number, text, buyer")]
    public void AParentFromElsewhere(string type, string method, string path, string reason)
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File($"""<Include type="{type}" method="{method}" remoteParent="{path}" />""")));

        Assert.Equal($"The expression '{path}' in 'remoteParent' applies to no traced method: {reason}.", diagnostic.Message);
    }

    [Theory]
    [InlineData("entry", """<Tag name="a" value="number" />""", "", "value", "number")]
    [InlineData("exception", """<Tag name="a" value="return" />""", "", "value", "return")]
    [InlineData("entry", "", """arguments="number" """, "arguments", "number")]
    public void WhatAnEventIsTooEarlyFor(string on, string tag, string settings, string attribute, string name)
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File($"""<Event type="TaggedArguments" method="TryFind" on="{on}" {settings}>{tag}</Event>""")));

        Assert.Equal(
            $"The expression '{name}' in '{attribute}' applies to no traced method: '{name}' is available only when "
                + $"AssemblyToProcess.TaggedArguments.TryFind returns. Set on=\"return\" on the event.",
            diagnostic.Message);
    }

    [Fact]
    public void ANameOfArguments()
    {
        var diagnostics = Planned.Check(Planned.File("""<Include type="Tagged" method="Sync" arguments="cuont, order, count" />"""));

        Assert.Equal(
            [
                "The expression 'cuont' in 'arguments' applies to no traced method: AssemblyToProcess.Tagged.Sync has no parameter 'cuont'. "
                    + "Did you mean 'count'?",
                "The expression 'order' in 'arguments' applies to no traced method: 'order' has type 'Purchase' in "
                    + "AssemblyToProcess.Tagged.Sync, which cannot be a tag."
            ],
            diagnostics.Select(one => one.Message[..Math.Min(
                one.Message.Length, one.Message.IndexOf(" Use one of", StringComparison.Ordinal) is var end and > 0 ? end : int.MaxValue)]));
    }

    // Of several methods, the message names the one in which the longest part was valid.
    [Fact]
    public void TheMethodThatGotFarthestIsTold()
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File("""<Include type="Tagged*"><Tag name="a" value="order.Buyer.Nme" /></Include>""")));

        Assert.Contains("'Buyer' has no field or property 'Nme'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'Name'?", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InTheFileOfASolutionItIsInformation()
    {
        var diagnostic = Assert.Single(
            Planned.Check(Planned.File("""<Include type="Tagged"><Tag name="a" value="nothing" /></Include>"""), isProjectFile: false));

        Assert.Equal(("AS1050", Severity.Information, 4), (diagnostic.Id, diagnostic.Severity, diagnostic.Location!.Line));
    }

    [Fact]
    public void WhatAppliesInPartIsInformation()
    {
        var diagnostics = Planned.Check(Planned.File(
            """
            <Include type="TaggedArguments" errorWhen="return == false">
            <Tag name="key" value="key.Length" />
            <Tag name="text" value="text" />
            </Include>
            """));

        Assert.All(diagnostics, one => Assert.Equal(("AS1051", Severity.Information), (one.Id, one.Severity)));
        Assert.Equal(["key.Length", "return == false", "text"], diagnostics.Select(one => one.Message.Split('\'')[1]).Order(StringComparer.Ordinal));
    }

    // A method without such a parameter is not reported.
    [Fact]
    public void WhatNamesSomethingElseInNoMethodIsSilent() =>
        Assert.Empty(Planned.Check(Planned.File("""<Include type="Tagged*"><Tag name="weight" value="order.Weight" /></Include>""")));

    [Fact]
    public void AllAreGatheredAndNothingIsWoven()
    {
        var original = Repository.Cases(Build.Release);
        var folder = Path.Combine(AppContext.BaseDirectory, "woven", nameof(WrongExpressionTests));
        var configuration = Tagging.Rule(
            "Tagged", """errorWhen="return.Id == 'x'" remoteParent="order" arguments="cuont" """,
            """<Tag name="a" value="ordre" /><Tag name="b" value="count" />""");

        var woven = FodyHost.Weave(original, configuration, folder);

        Assert.Equal(
            ["AS1050", "AS1050", "AS1050", "AS1050"],
            woven.Errors.Where(error => error.StartsWith("AS", StringComparison.Ordinal)).Select(error => error[..6]));
        Assert.Contains(woven.Errors, error => error == "AutoSpan reported 4 errors. The assembly is not woven.");
        Assert.False(File.Exists(Path.Combine(folder, "AssemblyToProcess.dll")));
        using var module = ModuleDefinition.ReadModule(original);
        Assert.Null(module.GetType("<AutoSpan>"));
    }
}
