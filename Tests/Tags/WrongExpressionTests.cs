using System;
using System.IO;
using System.Linq;
using System.Security;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Tests.Harness;
using Mono.Cecil;
using Xunit;

namespace AutoSpan.Tests.Tags;

/// <summary>Expressions that mean nothing where they stand: each with its reason, its place, and what would do instead.</summary>
public sealed class WrongExpressionTests
{
    [Theory]
    [InlineData("Tagged", "Sync", "ordre.Id", "AssemblyToProcess.Tagged.Sync has no parameter 'ordre'. The nearest is 'order'")]
    [InlineData("Tagged", "Async", "customer.Id", "AssemblyToProcess.Tagged.Async has no parameter 'customer'. It has order, count")]
    [InlineData("EventOwners", "CleansUp", "order", "AssemblyToProcess.EventOwners.CleansUp has no parameter 'order'. It has none")]
    [InlineData("TaggedExtensions", "Weigh", "@that", "AssemblyToProcess.TaggedExtensions.Weigh has no parameter 'that'. It has this, return")]
    [InlineData("TaggedMembers", "Static", "this.Name", "AssemblyToProcess.TaggedMembers.Static has no 'this'")]
    [InlineData("Tagged", "Sync", "order.Totl", "'Purchase' has no field or property 'Totl' that AssemblyToProcess.Tagged.Sync can read. The nearest is 'Total'")]
    [InlineData("Tagged", "Sync", "order.Buyer.Height", "'Buyer' has no field or property 'Height' that AssemblyToProcess.Tagged.Sync can read. It has Name, Upper, Age")]
    [InlineData("Tagged", "Iterator", "order.note", "'Purchase' has no field or property 'note' that AssemblyToProcess.Tagged.Iterator can read.")]
    [InlineData("TaggedMembers", "OfInterfaces", "ranked.Name", "'IRanked' has no field or property 'Name' that AssemblyToProcess.TaggedMembers.OfInterfaces can read. It has Rank")]
    [InlineData("ByReference", "RefReturn", "this.numbers.Rank", "'int[]' has no field or property 'Rank' that AssemblyToProcess.ByReference.RefReturn can read. It has Length")]
    [InlineData("TaggedArguments", "GenericAsync", "unused.Capacity", "'IReadOnlyList<T>' has no field or property 'Capacity' that AssemblyToProcess.TaggedArguments.GenericAsync can read. It has Count")]
    [InlineData("Tagged", "Sync", "order['a']", "'Purchase' is no dictionary with text as keys")]
    [InlineData("Tagged", "Sync", "order", "'order' is a 'Purchase' in AssemblyToProcess.Tagged.Sync, which has no tag value: go on to one of its members: Id, Total,")]
    [InlineData("Tagged", "SyncUnused", "order.Self", "'order.Self' is a 'Purchase' in AssemblyToProcess.Tagged.SyncUnused, which has no tag value: go on to one of its members: Id,")]
    [InlineData("TaggedArguments", "Texts", "bytes", "'bytes' is a 'byte[]' in AssemblyToProcess.TaggedArguments.Texts, which has no tag value: go on to one of its members: Length")]
    [InlineData("TaggedReferences", "Returning", "return", "AssemblyToProcess.TaggedReferences.Returning returns nothing")]
    [InlineData("Tagged", "SyncUnused", "return", "AssemblyToProcess.Tagged.SyncUnused returns nothing")]
    [InlineData("Tagged", "Iterator", "return", "AssemblyToProcess.Tagged.Iterator is an iterator: it returns its elements one by one")]
    [InlineData("Tagged", "AsyncIterator", "return.Count", "AssemblyToProcess.Tagged.AsyncIterator is an iterator: it returns its elements one by one")]
    [InlineData("TaggedArguments", "Spans", "text.Length", "'ReadOnlySpan<char>' is a ref struct, which cannot be captured")]
    [InlineData("ByReference", "Twice", "number", "'int*' is a pointer, which cannot be captured")]
    [InlineData("ByReference", "Apply", "function", "is a pointer, which cannot be captured")]
    public void APath(string type, string method, string path, string reason)
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File($"""<Include type="{type}" method="{method}"><Tag name="a" value="{path}" /></Include>""")));

        Assert.Equal(("AS1050", Severity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith($"'{path}' in 'value' applies to none of the traced methods: ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(4, diagnostic.Location!.Line);
    }

    [Theory]
    [InlineData("Decide", "return == 'yes'", "'return' is a 'bool', which is compared with true or false")]
    [InlineData("Decide", "return > 3", "'return' is a 'bool', which is compared with true or false")]
    [InlineData("Decide", "return == null", "'return' is a 'bool', which is compared with true or false")]
    [InlineData("Count", "return == true", "'return' is a 'int', which is compared with numbers")]
    [InlineData("Count", "return", "'return' is a 'int', which is compared with numbers")]
    [InlineData("Count", "return == null", "'return' is a 'int', which is compared with numbers")]
    [InlineData("Lookup", "return == 3", "'return' is a 'string', which is compared with null or a text between quotes")]
    [InlineData("Lookup", "return == missing", "'return' is a 'string', which is compared with null or a text between quotes")]
    [InlineData("Generic", "return.State == Opened", "'return.State' is a 'PurchaseState', which is compared with Open, Closed, Failed")]
    [InlineData("Generic", "return.State == 0", "'return.State' is a 'PurchaseState', which is compared with Open, Closed, Failed")]
    [InlineData("Generic", "return.Headers == 'x'", "'return.Headers' is a 'Dictionary<string, string>', which is compared with null only: go on to one of its members")]
    [InlineData("Generic", "return.Number == null", "'return.Number' is a 'Guid', which cannot be compared: go on to one of its members")]
    [InlineData("Spans", "return.Length == 3", "'int' has no field or property 'Length' that AssemblyToProcess.TaggedArguments.Spans can read. It has none")]
    public void ACondition(string method, string condition, string reason)
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File($"""<Include type="TaggedArguments" method="{method}" errorWhen="{SecurityElement.Escape(condition)}" />""")));

        Assert.Equal("AS1050", diagnostic.Id);
        Assert.Equal($"'{condition}' in 'errorWhen' applies to none of the traced methods: {reason}.", diagnostic.Message);
    }

    [Theory]
    [InlineData("Tagged", "Sync", "order.Id", "'order.Id' is a 'int', which carries no parent: that takes a traceparent as string, an ActivityContext, or a dictionary of headers")]
    [InlineData("TaggedArguments", "TryFind", "number", "'number' is there only when AssemblyToProcess.TaggedArguments.TryFind returns")]
    [InlineData("TaggedArguments", "TryFind", "message.Headers", "AssemblyToProcess.TaggedArguments.TryFind has no parameter 'message'. It has key, number, text, buyer")]
    public void AParentFromElsewhere(string type, string method, string path, string reason)
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File($"""<Include type="{type}" method="{method}" remoteParent="{path}" />""")));

        Assert.Equal($"'{path}' in 'remoteParent' applies to none of the traced methods: {reason}.", diagnostic.Message);
    }

    [Theory]
    [InlineData("entry", """<Tag name="a" value="number" />""", "", "value", "number")]
    [InlineData("exception", """<Tag name="a" value="return" />""", "", "value", "return")]
    [InlineData("entry", "", """arguments="number" """, "arguments", "number")]
    public void WhatAnEventIsTooEarlyFor(string on, string tag, string settings, string attribute, string name)
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File($"""<Event type="TaggedArguments" method="TryFind" on="{on}" {settings}>{tag}</Event>""")));

        Assert.Equal(
            $"'{name}' in '{attribute}' applies to none of the traced methods: '{name}' is there only when AssemblyToProcess.TaggedArguments.TryFind returns: the event needs on=\"return\".",
            diagnostic.Message);
    }

    [Fact]
    public void ANameOfArguments()
    {
        var diagnostics = Planned.Check(Planned.File("""<Include type="Tagged" method="Sync" arguments="cuont, order, count" />"""));

        Assert.Equal(
            [
                "'cuont' in 'arguments' applies to none of the traced methods: AssemblyToProcess.Tagged.Sync has no parameter 'cuont'. The nearest is 'count'.",
                "'order' in 'arguments' applies to none of the traced methods: 'order' is a 'Purchase' in AssemblyToProcess.Tagged.Sync, which has no tag value:"
            ],
            diagnostics.Select(one => one.Message[..Math.Min(one.Message.Length, one.Message.IndexOf(" go on to", StringComparison.Ordinal) is var end and > 0 ? end : int.MaxValue)]));
    }

    // Of several methods the one is told of in which most was understood.
    [Fact]
    public void TheMethodThatGotFarthestIsTold()
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File("""<Include type="Tagged*"><Tag name="a" value="order.Buyer.Nme" /></Include>""")));

        Assert.Contains("'Buyer' has no field or property 'Nme'", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("The nearest is 'Name'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InTheFileOfASolutionItIsInformation()
    {
        var diagnostic = Assert.Single(Planned.Check(Planned.File("""<Include type="Tagged"><Tag name="a" value="nothing" /></Include>"""), isProjectFile: false));

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

    // A method without such a parameter is nothing to speak of.
    [Fact]
    public void WhatNamesSomethingElseInNoMethodIsSilent() =>
        Assert.Empty(Planned.Check(Planned.File("""<Include type="Tagged*"><Tag name="weight" value="order.Weight" /></Include>""")));

    [Fact]
    public void AllAreGatheredAndNothingIsWoven()
    {
        var original = Repository.Cases(Build.Release);
        var folder = Path.Combine(AppContext.BaseDirectory, "woven", nameof(WrongExpressionTests));
        var configuration = Tagging.Rule(
            "Tagged", """errorWhen="return.Id == 'x'" remoteParent="order" arguments="cuont" """, """<Tag name="a" value="ordre" /><Tag name="b" value="count" />""");

        var woven = FodyHost.Weave(original, configuration, folder);

        Assert.Equal(["AS1050", "AS1050", "AS1050", "AS1050"], woven.Errors.Where(error => error.StartsWith("AS", StringComparison.Ordinal)).Select(error => error[..6]));
        Assert.Contains(woven.Errors, error => error == "AutoSpan found 4 errors and wove nothing.");
        Assert.False(File.Exists(Path.Combine(folder, "AssemblyToProcess.dll")));
        using var module = ModuleDefinition.ReadModule(original);
        Assert.Null(module.GetType("<AutoSpan>"));
    }
}
