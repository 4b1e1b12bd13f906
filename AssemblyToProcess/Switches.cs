namespace AssemblyToProcess;

/// <summary>Jump tables: their targets have to be kept when code is inserted before them.</summary>
public class Switches
{
    [Run(0), Run(7), Run(119), Run(120)]
    public static string OfNumbers(int number)
    {
        switch (number)
        {
            case 0: return "n0";
            case 1: return "n1";
            case 2: return "n2";
            case 3: number += 3;
                goto default;
            case 4:
            case 5: return "n5";
            case 6: return "n6";
            case 7: return "n7";
            case 8: return "n8";
            case 9: return "n9";
            case 10: return "n10";
            case 11: return "n11";
            case 12: return "n12";
            case 13: number += 13;
                goto default;
            case 14:
            case 15: return "n15";
            case 16: return "n16";
            case 17: return "n17";
            case 18: return "n18";
            case 19: return "n19";
            case 20: return "n20";
            case 21: return "n21";
            case 22: return "n22";
            case 23: number += 23;
                goto default;
            case 24:
            case 25: return "n25";
            case 26: return "n26";
            case 27: return "n27";
            case 28: return "n28";
            case 29: return "n29";
            case 30: return "n30";
            case 31: return "n31";
            case 32: return "n32";
            case 33: number += 33;
                goto default;
            case 34:
            case 35: return "n35";
            case 36: return "n36";
            case 37: return "n37";
            case 38: return "n38";
            case 39: return "n39";
            case 40: return "n40";
            case 41: return "n41";
            case 42: return "n42";
            case 43: number += 43;
                goto default;
            case 44:
            case 45: return "n45";
            case 46: return "n46";
            case 47: return "n47";
            case 48: return "n48";
            case 49: return "n49";
            case 50: return "n50";
            case 51: return "n51";
            case 52: return "n52";
            case 53: number += 53;
                goto default;
            case 54:
            case 55: return "n55";
            case 56: return "n56";
            case 57: return "n57";
            case 58: return "n58";
            case 59: return "n59";
            case 60: return "n60";
            case 61: return "n61";
            case 62: return "n62";
            case 63: number += 63;
                goto default;
            case 64:
            case 65: return "n65";
            case 66: return "n66";
            case 67: return "n67";
            case 68: return "n68";
            case 69: return "n69";
            case 70: return "n70";
            case 71: return "n71";
            case 72: return "n72";
            case 73: number += 73;
                goto default;
            case 74:
            case 75: return "n75";
            case 76: return "n76";
            case 77: return "n77";
            case 78: return "n78";
            case 79: return "n79";
            case 80: return "n80";
            case 81: return "n81";
            case 82: return "n82";
            case 83: number += 83;
                goto default;
            case 84:
            case 85: return "n85";
            case 86: return "n86";
            case 87: return "n87";
            case 88: return "n88";
            case 89: return "n89";
            case 90: return "n90";
            case 91: return "n91";
            case 92: return "n92";
            case 93: number += 93;
                goto default;
            case 94:
            case 95: return "n95";
            case 96: return "n96";
            case 97: return "n97";
            case 98: return "n98";
            case 99: return "n99";
            case 100: return "n100";
            case 101: return "n101";
            case 102: return "n102";
            case 103: number += 103;
                goto default;
            case 104:
            case 105: return "n105";
            case 106: return "n106";
            case 107: return "n107";
            case 108: return "n108";
            case 109: return "n109";
            case 110: return "n110";
            case 111: return "n111";
            case 112: return "n112";
            case 113: number += 113;
                goto default;
            case 114:
            case 115: return "n115";
            case 116: return "n116";
            case 117: return "n117";
            case 118: return "n118";
            case 119: return "n119";
            default: return "other" + number;
        }
    }

    [Run("delta"), Run("omega")]
    public static int OfTexts(string text) => text switch
    {
        "alpha" => 0,
        "beta" => 1,
        "gamma" => 2,
        "delta" => 3,
        "epsilon" => 4,
        "zeta" => 5,
        "eta" => 6,
        "theta" => 7,
        "iota" => 8,
        "kappa" => 9,
        _ => -1
    };

    // The switch is the last statement and every branch of it goes to the end.
    [Run(1), Run(2), Run(9)]
    public void AtTheEnd(int number)
    {
        switch (number)
        {
            case 1: Last = "one"; break;
            case 2: Last = "two"; break;
            case 3: Last = "three"; break;
            case 4: Last = "four"; break;
        }
    }

    internal string? Last { get; private set; }
}
