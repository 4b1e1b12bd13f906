using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules;
using AutoSpan.Fody.Rules.Definitions;
using AutoSpan.Fody.Rules.Expressions;
using AutoSpan.Fody.Rules.Settings;
using AutoSpan.Fody.Rules.Tags;
using AutoSpan.Fody.Selection;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>Finds out which tags one method has, and how it gets their values.</summary>
internal sealed class TagPlanner
{
    private const string ArgumentPrefix = "autospan.argument.";
    private const string ReturnTag = "autospan.return";

    private readonly SelectedMethod _method;
    private readonly ExpressionUsage _usage;
    private readonly ValueScope _scope;
    private readonly PathBinder _paths;
    private readonly TagBinder _values;
    private readonly List<TagPlan> _onEntry = [];
    private readonly List<TagPlan> _onReturn = [];

    private TagPlanner(SelectedMethod method, ExpressionUsage usage)
    {
        _method = method;
        _usage = usage;
        _scope = ValueScope.Of(method);
        _paths = new PathBinder(method, _scope);
        _values = new TagBinder(method, _paths);
    }

    private MethodSettings Settings => _method.Settings;

    private int MaxLength => Settings.Get(Setting.MaxLength);

    // An event before the return knows nothing of what is returned.
    private bool IsTooEarly => _method.IsEvent && Settings.Get(Setting.On) != EventMoment.Return;

    /// <param name="method">The method.</param>
    /// <param name="usage">Where it is noted what became of each expression.</param>
    public static CallPlan Plan(SelectedMethod method, ExpressionUsage usage) => SaysNothing(method.Settings)
        ? new CallPlan([], [], [], null, null, method.Settings.Get(Setting.MaxLength))
        : new TagPlanner(method, usage).Plan();

    // Most methods: there is nothing to look up for them.
    private static bool SaysNothing(MethodSettings settings) =>
        settings.Tags.All.Count == 0
        && settings.Find(Setting.Arguments) is null
        && settings.Get(Setting.Return) == ReturnCapture.None
        && settings.Find(Setting.ErrorWhen) is null
        && settings.Find(Setting.RemoteParent) is null;

    private CallPlan Plan()
    {
        AddArguments();
        AddReturn();
        foreach (var tag in Settings.Tags.All.OfType<TagRule.Value>())
            Add(tag.Name, tag.Path);

        if (_method.IsEvent)
            return PlanEvent();

        return new CallPlan(
            [.. Settings.Tags.All.OfType<TagRule.Constant>().SelectMany(tag => new[] { tag.Name, Cut(tag.Text.Value) })],
            _onEntry,
            _onReturn,
            Settings.Find(Setting.ErrorWhen) is { Value: { } condition } error
                ? _usage.Note(error, condition.Text, ConditionBinder.Bind(condition, _paths))
                : null,
            Settings.Find(Setting.RemoteParent) is { Value: { } path } parent
                ? _usage.Note(parent, path.Text, RemoteParentBinder.Bind(path, _method, _paths))
                : null,
            MaxLength);
    }

    // An event is written as a whole, so its constant tags are written with the others.
    private CallPlan PlanEvent()
    {
        var constants = Settings.Tags.All.OfType<TagRule.Constant>().Select(tag => new TagPlan.Text(tag.Name, tag.Text.Value, null, null));
        return new CallPlan([], [.. constants, .. _onEntry], _onReturn, null, null, MaxLength);
    }

    // Never between the two halves of a character.
    private string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;

        var length = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text.Substring(0, length);
    }

    private void AddArguments()
    {
        if (Settings.Find(Setting.Arguments) is not { } arguments)
            return;

        foreach (var name in arguments.Value.Names)
        {
            if (IsNamed(PathOf(name)))
                _usage.Applies(arguments, name);
            else
                Add(ArgumentPrefix + name, arguments, PathOf(name));
        }

        if (!arguments.Value.All)
            return;

        // What has no tag value is left out: the user asked for whatever can be had.
        foreach (var parameter in _scope.Parameters.Where(parameter => !(IsTooEarly && parameter.IsOfReturn)))
            AddIfTaggable(ArgumentPrefix + parameter.PlainName, PathOf(parameter.PlainName));
    }

    private void AddReturn()
    {
        if (Settings.Get(Setting.Return) == ReturnCapture.Value && !IsTooEarly)
            AddIfTaggable(ReturnTag, new ValuePath(ValuePath.Return, [], ValuePath.Return));
    }

    private void AddIfTaggable(string name, ValuePath path)
    {
        if (!IsNamed(path) && _values.Bind(path) is Binding<TaggedValue>.Found found)
            Add(name, path, found.Value);
    }

    // A <Tag> of the same value gives it a better name.
    private bool IsNamed(ValuePath path) =>
        Settings.Tags.All.OfType<TagRule.Value>().Any(tag => tag.Path.Value.Root == path.Root && tag.Path.Value.Steps.Count == 0);

    private static ValuePath PathOf(string parameter) => new(ValuePath.RootOf(parameter), [], parameter);

    private void Add(string name, Located<ValuePath> written) => Add(name, written, written.Value);

    private void Add<T>(string name, Located<T> written, ValuePath path)
    {
        var binding = _values.Bind(path);
        if (binding is Binding<TaggedValue>.Found { Value.Path.Root: { IsOfReturn: true } root } && IsTooEarly)
        {
            // Of tags that come from elsewhere each method takes what it has.
            if (!IsOfEvent(written))
                return;

            binding = new Binding<TaggedValue>.Failed(
                () => $"'{root.PlainName}' is available only when {_method.DisplayName} returns. Set on=\"return\" on the event", path.Steps.Count + 1);
        }

        if (_usage.Note(written, path.Text, binding) is { } value)
            Add(name, path, value);
    }

    private void Add(string name, ValuePath path, TaggedValue value)
    {
        TagPlan plan = Secrets.Has(path, _method, Settings.Get(Setting.Redact))
            ? new TagPlan.Text(name, Redaction.Mark, path.Text, value.Path.Root)
            : new TagPlan.Value(name, value.Path, value.Kind, path.Text);
        (value.Path.Root.IsOfReturn ? _onReturn : _onEntry).Add(plan);
    }

    private bool IsOfEvent(object written) => _method.Rule is { Settings: var own }
        && (ReferenceEquals(own.Find(Setting.Arguments), written) || own.Tags.All.OfType<TagRule.Value>().Any(tag => ReferenceEquals(tag.Path, written)));
}
