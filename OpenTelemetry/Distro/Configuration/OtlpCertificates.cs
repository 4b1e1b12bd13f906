using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace AutoSpan.Distro.Configuration;

/// <summary>
/// The files of TLS, read once to tell what is wrong with them: the exporter would not start. The exporter takes their paths from the general variables.
/// </summary>
internal static class OtlpCertificates
{
    private const string Prefix = "OTEL_EXPORTER_OTLP_";

    /// <summary>The general variables and the files that they are to have; a file that cannot be used is left out.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="nameFor">Gives the variable that has a value: that of the signal, or the general one.</param>
    public static (string Variable, string? File)[] Read(EnvironmentReader environment, Func<string, string> nameFor)
    {
        var authority = Usable(environment, nameFor("CERTIFICATE"), file => new X509Certificate2(file));
        var (client, key) = ReadClient(environment, nameFor("CLIENT_CERTIFICATE"), nameFor("CLIENT_KEY"));
        return [(Prefix + "CERTIFICATE", authority), (Prefix + "CLIENT_CERTIFICATE", client), (Prefix + "CLIENT_KEY", key)];
    }

    private static (string? Certificate, string? Key) ReadClient(EnvironmentReader environment, string certificate, string key)
    {
        if (environment.Text(key) is not { } keyFile)
            return (Usable(environment, certificate, LoadWithKey), null);

        if (environment.Text(certificate) is null)
        {
            environment.Report(key, keyFile, $"Use it together with {certificate}");
            return (null, null);
        }

        if (Usable(environment, key, File.OpenRead) is null)
            return (null, null);

        var file = Usable(environment, certificate, file => X509Certificate2.CreateFromPemFile(file, keyFile));
        return (file, file is null ? null : keyFile);
    }

    // As the exporter does it without a file for the key: PKCS #12, or PEM with the key in it.
    private static X509Certificate2 LoadWithKey(string file)
    {
        try
        {
            return new X509Certificate2(file) is { HasPrivateKey: true } certificate ? certificate : X509Certificate2.CreateFromPemFile(file);
        }
        catch (CryptographicException)
        {
            return X509Certificate2.CreateFromPemFile(file);
        }
    }

    private static string? Usable(EnvironmentReader environment, string variable, Func<string, IDisposable> load)
    {
        if (environment.Text(variable) is not { } file)
            return null;

        try
        {
            // Opened first: what the loader says of a file that is missing depends on the system.
            File.OpenRead(file).Dispose();
            load(file).Dispose();
            return file;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            environment.Report(variable, file, $"Use a file of a certificate or key that can be read: {fault.Message.TrimEnd('.')}");
            return null;
        }
    }
}
