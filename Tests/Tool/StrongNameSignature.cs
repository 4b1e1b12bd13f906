using System;
using System.IO;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace AutoSpan.Tests.Tool;

/// <summary>Checks the signature of a strong name, as <c>sn -v</c> does: ECMA-335 II.6.2.1.3.</summary>
internal static class StrongNameSignature
{
    public static bool IsValid(string file, string key)
    {
        var image = File.ReadAllBytes(file);
        using var reader = new PEReader(new MemoryStream(image));
        var headers = reader.PEHeaders;
        var directory = headers.CorHeader!.StrongNameSignatureDirectory;
        if (!headers.TryGetDirectoryOffset(directory, out var offset))
            return false;

        var signature = image.AsSpan(offset, directory.Size).ToArray();
        Array.Reverse(signature);
        // The checksum (4 bytes) and the entry of the certificate table (8 bytes) count as zero, and the signature does not count.
        image.AsSpan(headers.PEHeaderStartOffset + 64, 4).Clear();
        image.AsSpan(headers.PEHeaderStartOffset + (headers.PEHeader!.Magic == PEMagic.PE32 ? 128 : 144), 8).Clear();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        // Without the padding in front of the first section.
        hash.AppendData(image, 0, headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader + (40 * headers.SectionHeaders.Length));
        foreach (var section in headers.SectionHeaders)
        {
            var start = section.PointerToRawData;
            var end = start + section.SizeOfRawData;
            if (offset < start || offset >= end)
            {
                hash.AppendData(image, start, section.SizeOfRawData);
                continue;
            }

            hash.AppendData(image, start, offset - start);
            hash.AppendData(image, offset + directory.Size, end - offset - directory.Size);
        }

        using var rsa = new RSACryptoServiceProvider();
        rsa.ImportCspBlob(File.ReadAllBytes(key));
        return rsa.VerifyHash(hash.GetHashAndReset(), signature, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
    }
}
