using System;
using System.Numerics;

namespace AssemblyToProcess;

/// <summary>A value of every type that could be asked for as a tag.</summary>
public class Assortment
{
    public bool Flag = true;
    public sbyte SignedByte = -1;
    public byte Byte = 200;
    public short Short = -300;
    public ushort UnsignedShort = 60_000;
    public int Integer = -70_000;
    public uint UnsignedInteger = 4_000_000_000;
    public long Long = -5_000_000_000;
    public ulong UnsignedLong = 6;
    public ulong Largest = ulong.MaxValue;
    public nint Native = -7;
    public nuint UnsignedNative = 8;
    public float Single = 0.5f;
    public double Double = -0.25;
    public string Text = "text";
    public string? NoText = null;
    public char Character = 'ß';
    public decimal Decimal = 12.50m;
    public Guid Guid = new("11111111-2222-3333-4444-555555555555");
    public DateTime Date = new(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc);
    public DateTimeOffset Moment = new(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(2));
    public TimeSpan Duration = new(1, 2, 3);
    public Version Version = new(1, 2, 3);
    public BigInteger Big = BigInteger.Pow(10, 30);
    public Uri Address = new("https://user:secret@example.org/path?query");
    public PurchaseState State = PurchaseState.Closed;
    public DayOfWeek? Day = DayOfWeek.Friday;
    public PurchaseState Unnamed = (PurchaseState)77;
    public int? Number = 9;
    public int? NoNumber = null;
    public Guid? NoGuid = null;
    public decimal? Price = 1.5m;
    public bool[] Flags = [true, false];
    public sbyte[] SignedBytes = [-1];
    public short[] Shorts = [1, 2];
    public ushort[] UnsignedShorts = [60_000];
    public int[] Integers = [1, 2, 3];
    public uint[] UnsignedIntegers = [4_000_000_000];
    public long[] Longs = [5_000_000_000];
    public float[] Singles = [0.5f];
    public double[] Doubles = [0.25];
    public string?[] Texts = ["one", null];
    public int[]? NoIntegers = null;
    public object Anything = 11;
    public object Nothing = new();
    public object Bytes = new byte[] { 1, 2 };
#if NET
    public DateOnly Day1 = new(2024, 2, 29);
    public TimeOnly Time = new(1, 2, 3);
    public Half Half = (Half)0.5;
    public Int128 Wide = -12;
    public UInt128 UnsignedWide = UInt128.MaxValue;
#endif
}

/// <summary>Who takes one.</summary>
public class AssortmentTaker
{
    public bool Take(Assortment? assortment) => assortment is null;

    public object? Object(object? value) => value;

    public T Give<T>(T value) => value;

    public int CallGive() =>
        Give(5) + Give("four").Length + Give(new int[3]).Length + (Give(new Buyer("somebody")).Name is null ? 1 : 0)
        + Give<int?>(2).GetValueOrDefault();
}
