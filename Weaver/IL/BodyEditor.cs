using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>
/// Makes every edit of a method body. Whatever it inserts, every branch, switch table, handler boundary and debug
/// scope keeps its meaning.
/// </summary>
internal sealed class BodyEditor
{
    private readonly List<Instruction> _labels = [];
    private readonly bool _explicitInitialisation;
    private readonly SteppingInformation _stepping;

    /// <param name="method">The method.</param>
    /// <param name="start">The first instruction of the part that is woven.</param>
    public BodyEditor(MethodDefinition method, Instruction start)
    {
        Method = method;
        Body = method.Body;
        Start = start;
        _stepping = new SteppingInformation(method);
        BranchForms.Expand(Body);

        // A body that has locals and does not clear them was compiled with [SkipLocalsInit], which stays in force.
        _explicitInitialisation = Body.HasVariables && !Body.InitLocals;
        Body.InitLocals |= !Body.HasVariables;
    }

    public MethodDefinition Method { get; }

    public MethodBody Body { get; }

    /// <summary>The first instruction that is woven: the first one of the original body, except in constructors.</summary>
    public Instruction Start { get; private set; }

    public VariableDefinition AddLocal(TypeReference type)
    {
        var local = new VariableDefinition(type);
        Body.Variables.Add(local);
        return local;
    }

    /// <summary>Code that sets a new local to null, in a body that does not clear its locals.</summary>
    public CodeBlock Clear(VariableDefinition local) => _explicitInitialisation ? new CodeBlock().Null().Store(local) : new CodeBlock();

    /// <summary>
    /// Makes the evaluation stack empty where the woven part begins, as a protected region requires: the values are kept in locals and loaded again inside.
    /// </summary>
    /// <param name="types">The types of the values, from the bottom of the stack.</param>
    public void StartWithEmptyStack(IReadOnlyList<TypeReference> types)
    {
        if (types.Count == 0)
            return;

        VariableDefinition[] locals = [.. types.Select(AddLocal)];
        var store = locals.Reverse().Aggregate(new CodeBlock(), (code, local) => code.Store(local));
        var load = locals.Aggregate(new CodeBlock(), (code, local) => code.Load(local));
        Insert(Body.Instructions.IndexOf(Start), store.Append(load));

        // It takes the offset of the original start.
        load.Instructions[0].Offset = Start.Offset;
        Start = load.Instructions[0];
    }

    /// <summary>Inserts code before the start. Branches to the start keep their target. Call it before anything is appended.</summary>
    public void Prepend(CodeBlock code)
    {
        var index = Body.Instructions.IndexOf(Start);
        Insert(index, code);
        if (code.Instructions.Count > 0)
            InsertedSequencePoints.InsertBefore(Method, Start, code.Instructions[0]);
    }

    /// <summary>Inserts code before an instruction. Branches to the instruction now lead to the code.</summary>
    public void InsertBefore(Instruction target, CodeBlock code)
    {
        if (code.Instructions.Count == 0)
            return;

        Insert(Body.Instructions.IndexOf(target), code);
        Labels.Redirect(Body, target, code.Instructions[0], new HashSet<Instruction>(code.Instructions));
    }

    /// <summary>
    /// Inserts code at the beginning of a handler. It runs once each time the handler is entered: branches within the handler to its first instruction
    /// keep their target.
    /// </summary>
    public void PrependTo(ExceptionHandler handler, CodeBlock code)
    {
        var start = handler.HandlerStart;
        Insert(Body.Instructions.IndexOf(start), code);
        foreach (var other in Body.ExceptionHandlers)
            ProtectedRegions.RedirectEnds(other, start, code.Instructions[0]);

        handler.HandlerStart = code.Instructions[0];
    }

    /// <summary>Appends code, hidden from debuggers.</summary>
    public void Append(CodeBlock code)
    {
        Insert(Body.Instructions.Count, code);
        if (code.Instructions.Count > 0)
            InsertedSequencePoints.Append(Method, code.Instructions[0]);
    }

    public void AddHandler(ExceptionHandler handler) => Body.ExceptionHandlers.Add(handler);

    /// <summary>
    /// Replaces every <c>ret</c> by a branch to one place inside the regions that enclose the body. The value that it returns
    /// is stored first.
    /// </summary>
    /// <returns>False when the body never returns.</returns>
    public bool RedirectReturns(VariableDefinition? result, Instruction end)
    {
        var returns = false;
        for (var index = 0; index < Body.Instructions.Count; index++)
        {
            var instruction = Body.Instructions[index];
            switch (instruction.OpCode.Code)
            {
                case Code.Tail:
                    // It is not allowed in a protected region, and it is only a hint.
                    instruction.OpCode = OpCodes.Nop;
                    break;
                case Code.Ret:
                    returns = true;
                    Redirect(index, result, end);
                    break;
            }
        }

        return returns;
    }

    /// <summary>Removes the labels, and gives each branch the shortest form that reaches its target.</summary>
    public void Finish()
    {
        Labels.Remove(Body, _labels);
        BranchForms.Shrink(Body);
        _stepping.Repair();
    }

    // The instruction object is changed, so that branches and sequence points keep it.
    private void Redirect(int index, VariableDefinition? result, Instruction end)
    {
        var ret = Body.Instructions[index];
        // Control continues from the last instruction to the end without a branch.
        var isLast = ret.Next is null;
        var branch = Instruction.Create(OpCodes.Br, end);
        if (result is null)
        {
            ret.OpCode = isLast ? OpCodes.Nop : branch.OpCode;
            ret.Operand = isLast ? null : branch.Operand;
            return;
        }

        var store = CodeBlock.InstructionOfStore(result);
        ret.OpCode = store.OpCode;
        ret.Operand = store.Operand;
        if (!isLast)
            Body.Instructions.Insert(index + 1, branch);
    }

    private void Insert(int index, CodeBlock code)
    {
        foreach (var instruction in code.Instructions)
            Body.Instructions.Insert(index++, instruction);

        if (code.Labels.Count > 0)
            _labels.AddRange(code.Labels);
    }
}
