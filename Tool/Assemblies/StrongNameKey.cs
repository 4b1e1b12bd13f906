using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using AutoSpan.Tool.Terminal;

namespace AutoSpan.Tool.Assemblies;

/// <summary>A key pair as <c>sn -k</c> writes it, which signs woven assemblies anew.</summary>
/// <param name="Path">The file.</param>
/// <param name="Blob">Its content.</param>
/// <param name="PublicKey">The public key as assemblies have it.</param>
internal sealed record StrongNameKey(string Path, byte[] Blob, IReadOnlyList<byte> PublicKey)
{
    // CALG_RSA_SIGN and CALG_SHA1: the algorithms that an assembly's public key begins with (ECMA-335 II.6.2.1.3).
    private static readonly byte[] s_algorithms = [0x00, 0x24, 0x00, 0x00, 0x04, 0x80, 0x00, 0x00];

    /// <exception cref="UserError">The file is not there, or is not a key pair.</exception>
    public static StrongNameKey Read(string path)
    {
        if (!File.Exists(path))
            throw UserError.Missing($"The key {path} does not exist.");

        var blob = File.ReadAllBytes(path);
        try
        {
            using var rsa = new RSACryptoServiceProvider();
            rsa.ImportCspBlob(blob);
            if (rsa.PublicOnly)
                throw UserError.BadInput($"The key {path} has only the public half. Signing needs the key pair (sn -k).");

            var key = rsa.ExportCspBlob(includePrivateParameters: false);
            s_algorithms.AsSpan(0, 4).CopyTo(key.AsSpan(4));
            return new StrongNameKey(path, blob, [.. s_algorithms, .. BitConverter.GetBytes(key.Length), .. key]);
        }
        catch (Exception error) when (error is CryptographicException or PlatformNotSupportedException)
        {
            throw UserError.BadInput($"{path} is not a key pair for strong names. Such a file is made by 'sn -k'; .pfx files are not supported.");
        }
    }

    /// <summary>Checks that the assembly was signed with this key, so that those who refer to it still find it.</summary>
    /// <exception cref="UserError">It was signed with another.</exception>
    public void Require(AssemblyImage image)
    {
        if (!PublicKey.SequenceEqual(image.PublicKey))
            throw UserError.BadInput($"{image.Path} was signed with another key than {Path}. Its name would change, and what refers to it would not find it.");
    }
}
