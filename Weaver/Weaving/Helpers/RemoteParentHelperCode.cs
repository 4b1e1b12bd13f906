using System;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Planning.Tags;
using AutoSpan.Fody.Planning.Values;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;

namespace AutoSpan.Fody.Weaving.Helpers;

/// <summary>
/// Reads a remote parent in a helper method:
/// <code>
/// RemoteParent parent = RemoteParent.Begin();
/// try
/// {
///     parent.Set(message?.Headers);
/// }
/// catch (Exception error)
/// {
///     parent.Fail(error);
/// }
/// return parent.End();
/// </code>
/// </summary>
internal sealed class RemoteParentHelperCode(HelperMethod helper, RuntimeReferences references)
{
    public CodeBlock Read(BoundPath path)
    {
        var parent = helper.AddLocal(references.RemoteParent.Reader);
        var error = helper.AddLocal(references.Exception);
        var end = CodeBlock.NewLabel();
        var read = new ValueHelperCode(helper, references)
            .Read(path, end, value => new CodeBlock().LoadAddress(parent).Append(ValueHelperCode.Reference(value)).CallOnValue(Setter(path.Type)))
            .Place(end);
        return new CodeBlock()
            .Call(references.RemoteParent.Begin).Store(parent)
            .TryCatch(read, error, new CodeBlock().LoadAddress(parent).Load(error).CallOnValue(references.RemoteParent.Fail))
            .LoadAddress(parent).CallOnValue(references.RemoteParent.End).Return();
    }

    private MethodReference Setter(TypeReference type) => RemoteParents.KindOf(type) switch
    {
        RemoteParentKind.Text => references.RemoteParent.SetText,
        RemoteParentKind.Context => references.RemoteParent.SetContext,
        RemoteParentKind.Activity => references.RemoteParent.SetActivity,
        RemoteParentKind.Headers => new GenericInstanceMethod(references.RemoteParent.SetHeaders)
        {
            GenericArguments = { helper.Types.Import(RemoteParents.HeaderValue(type)!) }
        },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.FullName, "It carries no parent.")
    };
}
