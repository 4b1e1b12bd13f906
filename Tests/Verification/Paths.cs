namespace AutoSpan.Tests.Verification;

/// <summary>What reads values: fields, getters, entries and conditions of every sort.</summary>
internal static class Paths
{
    public const string Configuration =
        """
        <AutoSpan trivial="include" redact="" arguments="all" return="value">
          <Include namespace="AssemblyToProcess" />
          <Set type="Tagged" errorWhen="return.Buyer.Age &gt; 3">
            <Tag name="1" value="order.Number" /><Tag name="2" value="order.Weight" /><Tag name="3" value="order.Buyer.Upper" /><Tag name="4" value="order.Headers['color']" />
            <Tag name="5" value="order.Counts['boxes']" /><Tag name="6" value="order.Size.Width" /><Tag name="7" value="order.Shipped" /><Tag name="8" value="order.Parts.Length" />
            <Tag name="9" value="this.place" /><Tag name="10" value="return.Total" /><Tag name="11" value="return.Paid.HasValue" /><Tag name="12" value="order.Anything" />
          </Set>
          <Set type="TaggedMembers|TaggedMembers.*">
            <Tag name="1" value="other.grade" /><Tag name="2" value="this.Volatile" /><Tag name="3" value="this.Hidden" /><Tag name="4" value="this.DesignMode" />
            <Tag name="5" value="other.Depth" /><Tag name="6" value="other.Rank" /><Tag name="7" value="labelled.Rank" /><Tag name="8" value="this.outer.grade" />
          </Set>
          <Set type="TaggedTypeParameters"><Tag name="1" value="order.Number" /><Tag name="2" value="order.Id" /><Tag name="3" value="headers['a']" /></Set>
          <Set type="TaggedTypeParameters" method="Entries*" remoteParent="headers" />
          <Set type="TaggedConstraints"><Tag name="1" value="item.Number" /><Tag name="2" value="this.Owner.Id" /><Tag name="3" value="unused.Count" /></Set>
          <Set type="TaggedPlaces"><Tag name="1" value="pair.Text" /><Tag name="2" value="many.Eight" /><Tag name="3" value="return.Unit" /><Tag name="4" value="headers['x']" /></Set>
          <Set type="TaggedCounter"><Tag name="1" value="this.Next" /><Tag name="2" value="counter.count" /></Set>
          <Set type="Handler" remoteParent="message.Headers" />
        </AutoSpan>
        """;
}
