using System;
using System.Linq;
using AutoSpan.Fody.IL;
using AutoSpan.Fody.Metadata.StateMachines;
using AutoSpan.Fody.Weaving.Emitters;
using AutoSpan.Fody.Weaving.Helpers;
using AutoSpan.Fody.Weaving.References;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.Weaving.Shapes;

/// <summary>
/// An iterator or an async iterator. Its body stays as it is: where an enumeration begins, an observed one is given an enumerator that has the span, and calls
/// the iterator.
/// <code>
/// IEnumerator&lt;Order&gt; GetEnumerator()
/// {
///     Machine enumerator;
///     // The body, which the compiler generated. Where it returns:
///     if (&lt;AutoSpan&gt;.IsListening0())
///         return enumerator.&lt;AutoSpan&gt;MoveNext0();
///     return enumerator;
/// }
///
/// internal IEnumerator&lt;Order&gt; &lt;AutoSpan&gt;MoveNext0() => EnumerationSpans.Enumerate(tracer0, this, 17, null, null);
/// </code>
/// In an async iterator, these are <c>GetAsyncEnumerator</c> and <c>EnumerationSpans.EnumerateAsync</c>. Where the start reads values of the program, the last
/// arguments are delegates of further methods of the state machine. An iterator that returns an enumerator has no <c>GetEnumerator</c>: the method that the
/// user wrote makes the state machine, and is woven in its place.
/// </summary>
/// <param name="references">The members that woven code calls.</param>
/// <param name="emitter">Emits the code for the span.</param>
/// <param name="machine">The state machine.</param>
/// <param name="enumerate">The method of AutoSpan.dll that gives an observed enumeration its enumerator.</param>
internal sealed class EnumerationSpanWeaver(RuntimeReferences references, SpanEmitter emitter, TypeDefinition machine, MethodReference enumerate)
{
    /// <summary>The method that begins an enumeration.</summary>
    /// <param name="method">The method that the user wrote.</param>
    /// <param name="machine">Its state machine.</param>
    public static MethodDefinition Beginning(MethodDefinition method, TypeDefinition machine) => KickOff.Enumeration(machine) ?? method;

    public void Weave(BodyEditor editor)
    {
        var self = editor.Method.DeclaringType == machine ? SelfInstance.Of(machine) : MachineOf(editor.Method);
        var observe = MachineMethod.Reference(Observe(), self);
        Instruction[] returns = [.. editor.Body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Ret)];
        foreach (var ret in returns)
        {
            var end = CodeBlock.NewLabel();
            editor.InsertBefore(ret, emitter.IsListening().GoToIfFalse(end).Cast(self).Call(observe).Return().Place(end));
        }
    }

    private TypeReference MachineOf(MethodDefinition method) => KickOff.Of(method, machine)?.Machine
        ?? throw new InvalidOperationException($"{method.FullName} does not make its state machine in a known way.");

    private MethodReference Observe()
    {
        var elements = machine.Interfaces.Select(implemented => implemented.InterfaceType).OfType<GenericInstanceType>()
            .Single(implemented => implemented.ElementType.FullName == enumerate.ReturnType.GetElementType().FullName);
        var enumerateElements = new GenericInstanceMethod(enumerate) { GenericArguments = { elements.GenericArguments[0] } };
        return emitter.Calls.AddMethod(
            elements,
            [],
            emitter.Tracer().This().Append(emitter.Method()).Append(EntryReader()).Append(RemoteParentReader()).Call(enumerateElements).Return());
    }

    // new EntryReader(this.<AutoSpan>MoveNext1)
    private CodeBlock EntryReader()
    {
        var call = emitter.Plan.Call;
        if (call.OnEntry.Count == 0)
            return new CodeBlock().Null();

        var span = new ParameterDefinition("span", ParameterAttributes.None, references.Activity);
        return Delegate(
            references.Enumeration.EntryReader,
            emitter.Calls.AddMethod(references.Void, [span], emitter.Calls.Read(span, call.OnEntry, call.MaxLength).Return()));
    }

    // new RemoteParentReader(this.<AutoSpan>MoveNext2)
    private CodeBlock RemoteParentReader() => emitter.Plan.Call.RemoteParent is { } path
        ? Delegate(
            references.Enumeration.RemoteParentReader,
            emitter.Calls.AddMethod(references.RemoteParent.End.ReturnType, [], emitter.Calls.RemoteParent(path).Return()))
        : new CodeBlock().Null();

    private CodeBlock Delegate(TypeReference type, MethodReference method) => new CodeBlock().NewOwnDelegate(references.NewDelegate(type), method);
}
