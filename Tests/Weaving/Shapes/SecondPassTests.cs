using System.IO;
using System.Linq;
using AutoSpan.Tests.Harness;
using AutoSpan.Tests.Verification;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Xunit;

namespace AutoSpan.Tests.Weaving.Shapes;

/// <summary>Assemblies that another weaver has been at, and those that this one has.</summary>
[Collection(nameof(Spans))]
public sealed class SecondPassTests
{
    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "25")]
    public void ASecondPassChangesNothing(Build build)
    {
        var original = Repository.Cases(build);
        var first = Woven.File(original, Cases.Default).Path;

        var second = FodyHost.Weave(first, Woven.Everything, Scratch.Folder(), References.Of(original));

        Assert.Empty(second.Errors);
        Assert.Equal(Code(first), Code(second.Path));
        Assert.Contains(second.Messages.Concat(second.Warnings), message => message.Contains("AS") && message.Contains("woven"));
    }

    // As a weaver does that wraps bodies: the method is moved away, and a new one of its name, without symbols, calls it.
    [Theory]
    [ClassData(typeof(Builds))]
    [Trait("Case", "24")]
    public void WhatAnotherWeaverWroteIsWoven(Build build)
    {
        var original = Repository.Cases(build);
        var changed = Path.Combine(Scratch.Folder(), "AssemblyToProcess.dll");
        using (var module = ModuleDefinition.ReadModule(original, new ReaderParameters { ReadSymbols = true }))
        {
            Wrap(module.GetType("AssemblyToProcess.Loops").Methods.Single(method => method.Name == "Sum"));
            module.Write(changed, new WriterParameters { WriteSymbols = true });
        }

        const string configuration = """<AutoSpan source="Twice" trivial="include"><Include type="Loops" visibility="public private" /></AutoSpan>""";
        var woven = FodyHost.Weave(changed, configuration, Scratch.Folder(), References.Of(original));
        using var recorder = new Recorder("Twice");

        Assert.Empty(woven.Errors);
        Assert.Equal(6, new LoadedCopy(woven.Path).Call("Loops.Sum", 3));
        Assert.Equal(["Loops.Sum", "Loops.Sum$inner"], recorder.Spans.Select(span => span.Name));
        recorder.AssertBalanced();
    }

    static void Wrap(MethodDefinition method)
    {
        var inner = new MethodDefinition(method.Name + "$inner", MethodAttributes.Private | MethodAttributes.HideBySig, method.ReturnType)
        {
            Body = method.Body
        };
        inner.Parameters.Add(new ParameterDefinition("count", ParameterAttributes.None, method.Parameters[0].ParameterType));
        foreach (var instruction in inner.Body.Instructions)
        {
            if (instruction.Operand == method.Parameters[0])
                instruction.Operand = inner.Parameters[0];
        }

        method.DeclaringType.Methods.Add(inner);
        method.Body = new MethodBody(method) { InitLocals = true };
        var il = method.Body.GetILProcessor();
        var result = new VariableDefinition(method.ReturnType);
        method.Body.Variables.Add(result);
        var end = il.Create(OpCodes.Ldloc, result);
        var cleanUp = il.Create(OpCodes.Endfinally);
        var start = il.Create(OpCodes.Ldarg_0);
        Instruction[] body =
        [
            start, il.Create(OpCodes.Ldarg_1), il.Create(OpCodes.Call, inner), il.Create(OpCodes.Stloc, result), il.Create(OpCodes.Leave, end),
            cleanUp, end, il.Create(OpCodes.Ret)
        ];
        foreach (var instruction in body)
            il.Append(instruction);
        method.Body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Finally)
        {
            TryStart = start, TryEnd = cleanUp, HandlerStart = cleanUp, HandlerEnd = end
        });
    }

    static string[] Code(string file)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(file)));
        return [.. module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions.Select(instruction => $"{method.FullName} {instruction}"))];
    }
}
