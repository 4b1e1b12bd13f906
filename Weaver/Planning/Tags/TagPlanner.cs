using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Finds out which tags one method has, and how it gets their values.</summary>
internal sealed class TagPlanner
{
    private const string ArgumentPrefix = "code.argument.";
    private const string ReturnTag = "code.return.value";

    private readonly SelectedMethod _method;
    private readonly ExpressionUsage _usage;
    private readonly ValueScope _scope;
    private readonly PathBinder _paths;
    private readonly List<TagPlan> _onEntry = [];
    private readonly List<TagPlan> _onReturn = [];

    private TagPlanner(SelectedMethod method, ExpressionUsage usage)
    {
        _method = method;
        _usage = usage;
        _scope = ValueScope.Of(method);
        _paths = new PathBinder(method, _scope);
    }

    private SpanSettings Settings => _method.Settings;

    /// <param name="method">The method.</param>
    /// <param name="usage">Where it is noted what became of each expression.</param>
    public static CallPlan Plan(SelectedMethod method, ExpressionUsage usage) => SaysNothing(method.Settings)
        ? new CallPlan([], [], [], null, null, method.Settings.MaxLength)
        : new TagPlanner(method, usage).Plan();

    // Most methods: there is nothing to look up for them.
    private static bool SaysNothing(SpanSettings settings) =>
        settings is { Tags.All.Count: 0, Arguments: null, Return: ReturnCapture.None, ErrorWhen: null, RemoteParent: null };

    private CallPlan Plan()
    {
        AddArguments();
        AddReturn();
        foreach (var tag in Settings.Tags.All.OfType<TagRule.Value>())
            Add(tag.Name, tag.Path);

        if (_method.IsEvent)
            return PlanEvent();

        return new CallPlan(
            [.. Settings.Tags.All.OfType<TagRule.Constant>().SelectMany(tag => new[] { tag.Name, Cut(tag.Text) })],
            _onEntry,
            _onReturn,
            PlanError(),
            PlanRemoteParent(),
            Settings.MaxLength);
    }

    // An event is written as a whole, so its constant tags are written with the others.
    private CallPlan PlanEvent()
    {
        var constants = Settings.Tags.All.OfType<TagRule.Constant>().Select(tag => new TagPlan.Text(tag.Name, tag.Text));
        return new CallPlan([], [.. constants, .. _onEntry], _onReturn, null, null, Settings.MaxLength);
    }

    // Never between the two halves of a character.
    private string Cut(string text)
    {
        if (text.Length <= Settings.MaxLength)
            return text;

        var length = char.IsHighSurrogate(text[Settings.MaxLength - 1]) ? Settings.MaxLength - 1 : Settings.MaxLength;
        return text.Substring(0, length);
    }

    private void AddArguments()
    {
        if (Settings.Arguments is not { } arguments)
            return;

        foreach (var name in arguments.Value.Names)
            AddArgument(arguments, name);

        if (!arguments.Value.All)
            return;

        // What has no tag value is left out: the user asked for whatever can be had.
        foreach (var parameter in _scope.Parameters.Where(parameter => IsTaggable(parameter) && (!_method.IsEvent || Settings.On == EventMoment.Return || !parameter.IsOfReturn)))
            AddArgument(arguments, parameter.PlainName);
    }

    private void AddArgument(Written<ArgumentSelection> arguments, string name)
    {
        // A <Tag> of the same value gives it a better name.
        var path = PathOf(name);
        if (Settings.Tags.All.OfType<TagRule.Value>().Any(tag => tag.Path.Value.Root == path.Root && tag.Path.Value.Steps.Count == 0))
            _usage.Applies(arguments, name);
        else
            Add(ArgumentPrefix + name, arguments, path);
    }

    private bool IsTaggable(ValueRoot parameter) =>
        _paths.Bind(PathOf(parameter.PlainName)) is Binding<BoundPath>.Found found && ValueKinds.Of(found.Value.Type) is not null;

    private static ValuePath PathOf(string parameter) => new(ValuePath.RootOf(parameter), [], parameter);

    private void AddReturn()
    {
        var path = new ValuePath(ValuePath.Return, [], ValuePath.Return);
        if (Settings.Return == ReturnCapture.Value
            && (!_method.IsEvent || Settings.On == EventMoment.Return)
            && !Settings.Tags.All.OfType<TagRule.Value>().Any(tag => tag.Path.Value is { IsReturn: true, Steps.Count: 0 })
            && _paths.Bind(path) is Binding<BoundPath>.Found found
            && ValueKinds.Of(found.Value.Type) is { } kind)
            Add(ReturnTag, path, found.Value, kind);
    }

    private void Add(string name, Written<ValuePath> written) => Add(name, written, written.Value);

    private void Add<T>(string name, Written<T> written, ValuePath path)
        where T : class
    {
        switch (_paths.Bind(path))
        {
            case Binding<BoundPath>.Found { Value: { Root.IsOfReturn: true } bound } when _method.IsEvent && Settings.On != EventMoment.Return:
                // Of tags that come from elsewhere each method takes what it has.
                if (IsOfEvent(written))
                    _usage.Fails(written, path.Text, ReasonOfMoment(bound), path.Steps.Count + 1);

                break;
            case Binding<BoundPath>.Found { Value: var bound } when ValueKinds.Of(bound.Type) is { } kind:
                _usage.Applies(written, path.Text);
                Add(name, path, bound, kind);
                break;
            case Binding<BoundPath>.Found { Value: var bound }:
                _usage.Fails(written, path.Text, ReasonOfType(path, bound), path.Steps.Count + 1);
                break;
            case Binding<BoundPath>.Failed failed:
                _usage.Fails(written, path.Text, failed.Reason, failed.Progress);
                break;
        }
    }

    private void Add(string name, ValuePath path, BoundPath bound, ValueKind kind)
    {
        TagPlan plan = Secrets.Has(path, _method, Settings.Redact) ? new TagPlan.Text(name, Redaction.Mark) : new TagPlan.Value(name, bound, kind);
        (bound.Root.IsOfReturn ? _onReturn : _onEntry).Add(plan);
    }

    private bool IsOfEvent(object written) =>
        _method.Rule?.Settings.Tags.All.OfType<TagRule.Value>().Any(tag => ReferenceEquals(tag.Path, written)) == true;

    private string ReasonOfMoment(BoundPath bound) =>
        $"'{bound.Root.PlainName}' is there only when {_method.DisplayName} returns: the event needs on=\"return\"";

    private string ReasonOfType(ValuePath path, BoundPath bound)
    {
        var type = TypeSpelling.Of(bound.Type).Spellings.Last();
        var members = _paths.TaggableMembers(bound.Type);
        var instead = members.Count == 0 ? "none of its members has one" : $"go on to one of its members: {string.Join(", ", members)}";
        return $"'{path.Text}' is a '{type}' in {_method.DisplayName}, which has no tag value: {instead}";
    }

    private ConditionPlan? PlanError()
    {
        if (Settings.ErrorWhen is not { } condition)
            return null;

        switch (ConditionBinder.Bind(condition.Value, _paths))
        {
            case Binding<ConditionPlan>.Found found:
                _usage.Applies(condition, condition.Value.Text);
                return found.Value;
            case Binding<ConditionPlan>.Failed failed:
                _usage.Fails(condition, condition.Value.Text, failed.Reason, failed.Progress);
                break;
        }

        return null;
    }

    private BoundPath? PlanRemoteParent()
    {
        if (Settings.RemoteParent is not { } written)
            return null;

        switch (_paths.Bind(written.Value))
        {
            case Binding<BoundPath>.Found { Value: var path } when !path.Root.IsOfReturn && RemoteParents.KindOf(path.Type) is not null:
                _usage.Applies(written, written.Value.Text);
                return path;
            case Binding<BoundPath>.Found { Value: var path }:
                var type = TypeSpelling.Of(path.Type).Spellings.Last();
                var reason = path.Root.IsOfReturn
                    ? $"'{path.Root.Name}' is there only when {_method.DisplayName} returns"
                    : $"'{written.Value.Text}' is a '{type}', which carries no parent: that takes a traceparent as string, an ActivityContext, or a dictionary of headers";
                _usage.Fails(written, written.Value.Text, reason, written.Value.Steps.Count + 1);
                break;
            case Binding<BoundPath>.Failed failed:
                _usage.Fails(written, written.Value.Text, failed.Reason, failed.Progress);
                break;
        }

        return null;
    }
}
