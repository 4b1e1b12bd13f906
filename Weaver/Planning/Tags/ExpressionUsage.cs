using System;
using System.Collections.Generic;
using System.Linq;
using AutoSpan.Fody.Diagnostics;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Rules.Definitions;

namespace AutoSpan.Fody.Planning.Tags;

/// <summary>
/// Keeps account of what became of each expression of the configuration. A rule speaks of many methods, and an expression applies to those that have what it
/// names; one that applies nowhere is a mistake.
/// </summary>
internal sealed class ExpressionUsage(bool isProjectFile)
{
    private readonly List<Account> _accounts = [];

    /// <summary>Notes that an expression applies to a method.</summary>
    /// <param name="written">Where it stands.</param>
    /// <param name="text">The expression: of a list each name is one.</param>
    public void Applies<T>(Located<T> written, string text) => Of(written, text).Applies = true;

    /// <summary>Notes what came of an expression in a method.</summary>
    /// <returns>What it means there; null for nothing.</returns>
    public TValue? Note<T, TValue>(Located<T> written, string text, Binding<TValue> binding)
        where TValue : class
    {
        switch (binding)
        {
            case Binding<TValue>.Found found:
                Applies(written, text);
                return found.Value;
            case Binding<TValue>.Failed failed:
                Fails(written, text, failed.Reason, failed.Progress);
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(binding));
        }
    }

    /// <summary>The mistakes, in the order in which they were met.</summary>
    public IReadOnlyList<Diagnostic> Check() => [.. _accounts.Select(Check).OfType<Diagnostic>()];

    private void Fails<T>(Located<T> written, string text, Func<string> reason, int progress)
    {
        var account = Of(written, text);
        if (progress <= account.Progress)
            return;

        account.Progress = progress;
        account.Reason = reason();
    }

    private Diagnostic? Check(Account account)
    {
        if (account.Reason is not { } reason)
            return null;

        var message = (account.Applies ? Catalogue.ExpressionAppliesInPart : Catalogue.ExpressionAppliesNowhere)
            .At(account.Location, account.Text, account.Attribute, reason.EndsWith("?", StringComparison.Ordinal) ? reason : reason + ".");
        if (account.Applies)
            return account.Progress > 0 ? message : null;

        // A file of the whole solution speaks of methods that other projects have. What stands in the code speaks of this one.
        return isProjectFile || account.Location is null ? message : message with { Severity = Severity.Information };
    }

    private Account Of<T>(Located<T> written, string text)
    {
        var account = _accounts.FirstOrDefault(known => ReferenceEquals(known.Written, written) && known.Text == text);
        if (account is null)
        {
            account = new Account(written, written.Attribute, text, written.Location);
            _accounts.Add(account);
        }

        return account;
    }

    private sealed class Account(object written, string attribute, string text, SourceLocation? location)
    {
        public object Written { get; } = written;

        public string Attribute { get; } = attribute;

        public string Text { get; } = text;

        public SourceLocation? Location { get; } = location;

        public bool Applies { get; set; }

        public string? Reason { get; set; }

        public int Progress { get; set; } = -1;
    }
}
