namespace AutoSpan.Fody.Rules.Patterns;

/// <summary>A name with <c>*</c> for any run of characters, dots included, and <c>?</c> for one character.</summary>
internal sealed record WildcardAlternative(string Text) : PatternAlternative(Text)
{
    public override bool Matches(string text, int length)
    {
        int at = 0, next = 0;
        int afterStar = -1, resumeAt = 0;
        while (at < length)
        {
            if (next < Text.Length && Text[next] == '*')
            {
                afterStar = ++next;
                resumeAt = at;
            }
            else if (next < Text.Length && (Text[next] == '?' || Text[next] == text[at]))
            {
                next++;
                at++;
            }
            else if (afterStar >= 0)
            {
                // Only the last star need ever take more: what the earlier ones matched can stay as it is.
                next = afterStar;
                at = ++resumeAt;
            }
            else
            {
                return false;
            }
        }

        while (next < Text.Length && Text[next] == '*')
            next++;
        return next == Text.Length;
    }
}
