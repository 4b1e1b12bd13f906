using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using AutoSpan.Contract;

namespace AutoSpan.Internal;

/// <summary>Reads a method table: <see cref="MethodTableFormat"/>. Not safe for several threads at once.</summary>
internal sealed class MethodTableReader
{
    private readonly Stream _stream;
    private readonly int _index;
    private readonly int _records;
    private readonly int _strings;

    /// <param name="stream">The table, from its first byte.</param>
    /// <exception cref="InvalidDataException">It is not a method table that this version can read.</exception>
    public MethodTableReader(Stream stream)
    {
        _stream = stream;
        if (ReadInt32() != MethodTableFormat.Magic || ReadInt32() != MethodTableFormat.Version)
            throw new InvalidDataException("It is not a method table, or one of a newer format.");

        Count = ReadInt32();
        _index = ReadInt32();
        _records = ReadInt32();
        _strings = ReadInt32();
        if (Count < 0 || _index < 0 || _records < 0 || _strings < 0 || _index + (Count * 4L) > stream.Length)
            throw new InvalidDataException("It is shorter than its header says.");
    }

    /// <summary>How many methods there are.</summary>
    public int Count { get; }

    /// <summary>Reads a method.</summary>
    /// <param name="index">Which one, from 0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="InvalidDataException">The table is corrupt.</exception>
    public MethodTableEntry Read(int index)
    {
        Seek(_index + (index * 4L));
        Seek(_records + (uint)ReadInt32());
        var record = new Record();
        for (var end = ReadLength() + _stream.Position; _stream.Position < end;)
            ReadField(record);

        var function = ReadString(record.Function) ?? string.Empty;
        var name = ReadString(record.Name) ?? function.Substring(Math.Max(0, function.Length - record.NameLength));
        var minDuration = TimeSpan.FromTicks(record.MinDuration * 10L);
        return new MethodTableEntry(function, name, ReadTags(record, function), record.StartsOff != 0, minDuration, record.Limit);
    }

    private void ReadField(Record record)
    {
        var key = ReadVarint();
        if ((key & 1) == MethodTableFormat.BytesKind)
        {
            var length = ReadLength();
            var start = _stream.Position;
            if (key >> 1 == MethodTableFormat.Tags)
                ReadReferences(record.Tags, start + length);

            Seek(start + length);
            return;
        }

        var value = ReadVarint();
        switch (key >> 1)
        {
            case MethodTableFormat.Function:
                record.Function = value;
                break;
            case MethodTableFormat.NameLength:
                record.NameLength = value;
                break;
            case MethodTableFormat.Name:
                record.Name = value;
                break;
            case MethodTableFormat.Code:
                record.Code = (CodeAttributes)value;
                break;
            case MethodTableFormat.File:
                record.File = value;
                break;
            case MethodTableFormat.Line:
                record.Line = value;
                break;
            case MethodTableFormat.StartsOff:
                record.StartsOff = value;
                break;
            case MethodTableFormat.MinDuration:
                record.MinDuration = value;
                break;
            case MethodTableFormat.Limit:
                record.Limit = value;
                break;
        }
    }

    private ConstantTags? ReadTags(Record record, string function)
    {
        if (record.Code == CodeAttributes.None && record.Tags.Count == 0)
            return null;

        var texts = new string[record.Tags.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = ReadString(record.Tags[i]) ?? string.Empty;

        var file = record.Code == CodeAttributes.Location ? ReadString(record.File) : null;
        return ConstantTags.Of(record.Code == CodeAttributes.None ? null : function, file, record.Line, texts);
    }

    private void ReadReferences(List<int> references, long end)
    {
        while (_stream.Position < end)
            references.Add(ReadVarint());
    }

    private string? ReadString(int reference)
    {
        if (reference == 0)
            return null;

        var text = string.Empty;
        for (long offset = reference - 1; ;)
        {
            Seek(_strings + offset);
            var back = ReadVarint();
            text = ReadUtf8(ReadLength()) + text;
            if (back == 0)
                return text;

            offset -= back;
            if (offset < 0)
                throw new InvalidDataException("A string continues one before the first.");
        }
    }

    private string ReadUtf8(int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var count = _stream.Read(bytes, read, length - read);
            if (count == 0)
                throw Truncated();

            read += count;
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private int ReadLength()
    {
        var length = ReadVarint();
        return length <= _stream.Length - _stream.Position ? length : throw Truncated();
    }

    private int ReadVarint()
    {
        var value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = ReadByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
                return value >= 0 ? value : throw new InvalidDataException("A number is too large.");
        }

        throw new InvalidDataException("A number has no end.");
    }

    private int ReadInt32() => ReadByte() | (ReadByte() << 8) | (ReadByte() << 16) | (ReadByte() << 24);

    private int ReadByte() => _stream.ReadByte() is var next and >= 0 ? next : throw Truncated();

    private void Seek(long position)
    {
        if (position > _stream.Length)
            throw Truncated();

        _stream.Position = position;
    }

    private static InvalidDataException Truncated() => new("The table is shorter than it should be.");

    private sealed class Record
    {
        public int Function { get; set; }

        public int NameLength { get; set; }

        public int Name { get; set; }

        public CodeAttributes Code { get; set; }

        public int File { get; set; }

        public int Line { get; set; }

        public int StartsOff { get; set; }

        public int MinDuration { get; set; }

        public int Limit { get; set; }

        public List<int> Tags { get; } = [];
    }
}
