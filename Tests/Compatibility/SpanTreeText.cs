using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace AutoSpan.Tests.Compatibility;

/// <summary>Records the spans of a call, and shows them as a tree, with all that a backend would have of them but times and identifiers.</summary>
internal sealed class SpanTreeText : IDisposable
{
    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    readonly ActivitySource source = new("Baseline.Caller");
    readonly ActivityListener listener;
    readonly List<Activity> spans = [];
    readonly string name;
    Activity? caller;

    public SpanTreeText(string name)
    {
        this.name = name;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Baseline", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity =>
            {
                lock (spans)
                    spans.Add(activity);
            }
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The spans inside of the call, one or more lines each.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var span in spans.Where(span => span.Parent is null && span != caller))
                Show(span, 1, text);
            if (caller is not null)
                ShowInside(caller, 1, text);

            return text.ToString();
        }
    }

    public async Task<string> Under(Func<Task<string>> call)
    {
        using (caller = source.StartActivity(name))
        {
            var result = await call();
            // A span can end shortly after the caller of its method continues: see docs/shapes.md.
            await Task.Yield();
            SpinWait.SpinUntil(AreEnded, s_limit);
            return ReferenceEquals(Activity.Current, caller) ? result : result + " (and another span is current)";
        }
    }

    bool AreEnded()
    {
        lock (spans)
            return spans.All(span => span.IsStopped || span == caller);
    }

    public void Dispose()
    {
        listener.Dispose();
        source.Dispose();
    }

    void ShowInside(Activity parent, int depth, StringBuilder text)
    {
        ShowEvents(parent, depth, text);
        foreach (var span in spans.Where(span => span.Parent == parent))
            Show(span, depth, text);
    }

    void Show(Activity span, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append(span.DisplayName).Append(" (").Append(span.Source.Name).Append(' ').Append(span.Source.Version)
            .Append(", ").Append(span.Kind);
        if (span.Status != ActivityStatusCode.Unset)
            text.Append(", ").Append(span.Status).Append(span.StatusDescription is null ? "" : $" '{span.StatusDescription}'");
        if (span.HasRemoteParent)
            text.Append(", remote parent ").Append(span.ParentId);
        text.Append(string.Concat(span.Links.Select(link => $", link to {NameOf(link.Context)}")));
        text.Append(span.IsStopped ? ")" : ", running)").Append(ShowTags(span.TagObjects)).Append('\n');
        ShowInside(span, depth + 1, text);
    }

    static void ShowEvents(Activity span, int depth, StringBuilder text)
    {
        foreach (var one in span.Events)
            text.Append(' ', depth * 2).Append("* ").Append(one.Name).Append(ShowTags(one.Tags)).Append('\n');
    }

    // The text of an exception has places in files.
    static string ShowTags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Concat(tags
        .Where(tag => tag.Key != "exception.stacktrace")
        .OrderBy(tag => tag.Key, StringComparer.Ordinal)
        .Select(tag => $" {tag.Key}={(tag.Value is Array array ? string.Join(",", array.Cast<object>()) : tag.Value)}"));

    string NameOf(ActivityContext context) => spans.Single(span => span.Context.SpanId == context.SpanId).DisplayName;
}
