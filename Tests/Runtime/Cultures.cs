using System;
using System.Globalization;
using Xunit;

namespace AutoSpan.Tests.Runtime;

/// <summary>
/// Cultures that format numbers and dates differently. They are created in code, as the tests run without the tables of the operating system.
/// </summary>
internal static class Cultures
{
    public static TheoryData<string> Names { get; } = ["de-DE", "ar-SA", "sv-SE"];

    public static T Run<T>(string name, Func<T> call)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Of(name);
        try
        {
            return call();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static CultureInfo Of(string name) => name switch
    {
        "de-DE" => Culture(",", ".", "-", ".", "dd.MM.yyyy"),
        "ar-SA" => Culture("\u066B", "\u066C", "\u061C-", "\u200F/", "d\u200F/M\u200F/yyyy"),
        "sv-SE" => Culture(",", "\u00A0", "\u2212", "-", "yyyy-MM-dd"),
        _ => throw new ArgumentOutOfRangeException(nameof(name))
    };

    static CultureInfo Culture(string point, string group, string minus, string dateSeparator, string date)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeSign = minus;
        culture.DateTimeFormat.DateSeparator = dateSeparator;
        culture.DateTimeFormat.ShortDatePattern = date;
        culture.DateTimeFormat.LongTimePattern = "HH.mm.ss";
        culture.DateTimeFormat.ShortTimePattern = "HH.mm";
        return culture;
    }
}
