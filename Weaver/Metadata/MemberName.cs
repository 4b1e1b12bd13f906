using AutoSpan.Fody.Metadata.StateMachines;

namespace AutoSpan.Fody.Metadata;

/// <summary>Names of members in metadata.</summary>
internal static class MemberName
{
    /// <summary>The name without what an explicit interface implementation puts before it: <c>Namespace.IInterface&lt;Argument&gt;.Member</c>.</summary>
    public static string Simple(string name)
    {
        if (name.Length > 0 && (name[0] == '.' || (name[0] == '<' && !FileTypeName.Is(name))))
            return name;

        var depth = 0;
        for (var index = name.Length - 1; index > 0; index--)
        {
            depth += name[index] switch { '>' => 1, '<' => -1, _ => 0 };
            if (name[index] == '.' && depth == 0)
                return name.Substring(index + 1);
        }

        return name;
    }
}
