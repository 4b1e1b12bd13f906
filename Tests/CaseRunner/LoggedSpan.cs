using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace AutoSpan.CaseRunner;

/// <summary>One span, as it was when it ended.</summary>
internal sealed class LoggedSpan(Activity activity, int started)
{
    private int _stopped;
    private string _status = "";
    private string[] _exceptions = [];

    public Activity Activity => activity;

    public int Stops { get; private set; }

    public void Stop(int order)
    {
        Stops++;
        _stopped = order;
        _status = activity.Status.ToString();
        _exceptions = [.. activity.Events
            .Where(one => one.Name == "exception")
            .Select(one => (string)one.Tags.Single(tag => tag.Key == "exception.type").Value!)];
    }

    public void Print() => Lines.Write(
        "span", activity.SpanId.ToHexString(), activity.ParentSpanId.ToHexString(), activity.DisplayName, _status,
        Text(started), Text(_stopped), Text(Stops), string.Join(",", _exceptions));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
