using System;
using System.Collections;
using System.Collections.Generic;

namespace AssemblyToProcess;

/// <summary>Explicit implementations, overrides, overload chains.</summary>
public class Interfaces
{
    [Run(Spans = 2)]
    public string Explicit() => ((INamed)new Explicitly()).Describe("x");

    [Run(Spans = 2)]
    public string ExplicitOfGeneric() => ((IConvert<int, string>)new Explicitly()).Convert(3);

    [Run(Spans = 3)]
    public string OverrideCallsBase() => new Derived().Describe("x");

    [Run(Spans = 4)]
    public string Overloads() => Overloaded.Join("a");

    [Run(Spans = 2)]
    public string Hidden() => ((Base)new Hiding()).Describe("y");
}

public interface INamed
{
    string Describe(string prefix);
}

public interface IConvert<in TFrom, out TTo>
{
    TTo Convert(TFrom value);
}

class Explicitly : INamed, IConvert<int, string>
{
    string INamed.Describe(string prefix) => prefix + "explicit";

    string IConvert<int, string>.Convert(int value) => "number " + value;
}

public class Base
{
    public virtual string Describe(string prefix) => prefix + " base";
}

public class Derived : Base
{
    public override string Describe(string prefix) => base.Describe(prefix) + " derived";
}

public class Hiding : Base
{
    public new string Describe(string prefix) => prefix + " hiding";
}

public static class Overloaded
{
    public static string Join(string one) => Join(one, "b");

    public static string Join(string one, string two) => Join(one, two, "c");

    public static string Join(string one, string two, string three) => one + two + three;
}
