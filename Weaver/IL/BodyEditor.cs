using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace AutoSpan.Fody.IL;

/// <summary>
/// The only hand that changes a method's body. Whatever it inserts, every branch, switch table, handler boundary and debug
/// scope goes on to mean what it meant.
/// </summary>
internal sealed class BodyEditor
{
    private readonly List<Instruction> _labels = [];
    private readonly bool _explicitInitialisation;
    private readonly SteppingInformation _stepping;

    /// <param name="method">The method.</param>
    /// <param name="start">Where the part begins that is woven.</param>
    public BodyEditor(MethodDefinition method, Instruction start)
    {
        Method = method;
        Body = method.Body;
        Start = start;
        _stepping = new SteppingInformation(method);
        BranchForms.Expand(Body);

        // A body that has locals and does not clear them was compiled under [SkipLocalsInit]: that stays so.
        _explicitInitialisation = Body.HasVariables && !Body.InitLocals;
        Body.InitLocals |= !Body.HasVariables;
    }

    public MethodDefinition Method { get; }

    public MethodBody Body { get; }

    /// <summary>The first instruction that is woven: but for constructors the first of the body as it was.</summary>
    public Instruction Start { get; private set; }

    public VariableDefinition AddLocal(TypeReference type)
    {
        var local = new VariableDefinition(type);
        Body.Variables.Add(local);
        return local;
    }

    /// <summary>CodeBlock that sets a new local to null, where locals are not cleared by themselves.</summary>
    public CodeBlock Clear(VariableDefinition local) => _explicitInitialisation ? new CodeBlock().Null().Store(local) : new CodeBlock();

    /// <summary>Code that sets a new local to zero or false, where locals are not cleared by themselves.</summary>
    public CodeBlock ClearNumber(VariableDefinition local) =>
        _explicitInitialisation ? new CodeBlock().Number(0).Store(local) : new CodeBlock();

    /// <summary>
    /// Lets the woven part begin with nothing on the evaluation stack, as a protected region must: what is there goes into locals before, and comes back inside.
    /// </summary>
    /// <param name="types">What is there, from the bottom.</param>
    public void StartWithEmptyStack(IReadOnlyList<TypeReference> types)
    {
        if (types.Count == 0)
            return;

        VariableDefinition[] locals = [.. types.Select(AddLocal)];
        var store = locals.Reverse().Aggregate(new CodeBlock(), (code, local) => code.Store(local));
        var load = locals.Aggregate(new CodeBlock(), (code, local) => code.Load(local));
        Insert(Body.Instructions.IndexOf(Start), store.Append(load));

        // It stands where the start was in the body as it was.
        load.Instructions[0].Offset = Start.Offset;
        Start = load.Instructions[0];
    }

    /// <summary>Puts code before the start, before anything is appended. Branches to the start still lead there.</summary>
    public void Prepend(CodeBlock code)
    {
        var index = Body.Instructions.IndexOf(Start);
        Insert(index, code);
        if (code.Instructions.Count > 0)
            InsertedSequencePoints.InsertBefore(Method, Start, code.Instructions[0]);
    }

    /// <summary>Puts code before an instruction: whatever leads to the instruction leads to the code now.</summary>
    public void InsertBefore(Instruction target, CodeBlock code)
    {
        if (code.Instructions.Count == 0)
            return;

        Insert(Body.Instructions.IndexOf(target), code);
        Labels.Redirect(Body, target, code.Instructions[0], new HashSet<Instruction>(code.Instructions));
    }

    /// <summary>
    /// Puts code at the beginning of a handler, where it runs once each time the handler is entered: branches within the handler to its first instruction
    /// still lead there.
    /// </summary>
    public void PrependTo(ExceptionHandler handler, CodeBlock code)
    {
        var start = handler.HandlerStart;
        Insert(Body.Instructions.IndexOf(start), code);
        foreach (var other in Body.ExceptionHandlers)
            ProtectedRegions.RedirectEnds(other, start, code.Instructions[0]);

        handler.HandlerStart = code.Instructions[0];
    }

    /// <summary>Puts code at the end, hidden from debuggers.</summary>
    public void Append(CodeBlock code)
    {
        Insert(Body.Instructions.Count, code);
        if (code.Instructions.Count > 0)
            InsertedSequencePoints.Append(Method, code.Instructions[0]);
    }

    public void AddHandler(ExceptionHandler handler) => Body.ExceptionHandlers.Add(handler);

    /// <summary>
    /// Makes every <c>ret</c> go to one place instead, which is inside of the regions that are put around the body; the value that it returns
    /// is stored first.
    /// </summary>
    /// <returns>False when the body never returns.</returns>
    public bool RedirectReturns(VariableDefinition? result, Instruction end)
    {
        var returns = false;
        foreach (var instruction in Body.Instructions.ToArray())
        {
            switch (instruction.OpCode.Code)
            {
                case Code.Tail:
                    // Not allowed in a protected region, and only a hint.
                    instruction.OpCode = OpCodes.Nop;
                    break;
                case Code.Ret:
                    returns = true;
                    Redirect(instruction, result, end);
                    break;
            }
        }

        return returns;
    }

    /// <summary>Takes out the labels and gives each branch the shortest form that reaches.</summary>
    public void Finish()
    {
        Labels.Remove(Body, _labels);
        BranchForms.Shrink(Body);
        _stepping.Repair();
    }

    // The instruction itself is changed, so that branches and sequence points stay on it.
    private void Redirect(Instruction ret, VariableDefinition? result, Instruction end)
    {
        // The last instruction runs on into the end by itself.
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
            Body.Instructions.Insert(Body.Instructions.IndexOf(ret) + 1, branch);
    }

    private void Insert(int index, CodeBlock code)
    {
        foreach (var instruction in code.Instructions)
            Body.Instructions.Insert(index++, instruction);

        _labels.AddRange(code.Labels);
    }
}
