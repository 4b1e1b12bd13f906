namespace Shop;

internal sealed record CommandLine(bool Serve, string Url)
{
    public const string Usage =
        """
        Usage: Shop                              serve a few requests of our own, then end
               Shop --serve [--urls <address>]   serve until Ctrl+C, on http://127.0.0.1:5080 unless told otherwise
        """;

    private const string AnyFreePort = "http://127.0.0.1:0";
    private const string WellKnownPort = "http://127.0.0.1:5080";

    /// <summary>Where the payment service listens.</summary>
    public string PaymentUrl => Url == WellKnownPort ? "http://127.0.0.1:5081" : AnyFreePort;

    /// <exception cref="FormatException">The arguments are not those of <see cref="Usage"/>.</exception>
    public static CommandLine Parse(string[] args) => args switch
    {
        [] => new CommandLine(Serve: false, AnyFreePort),
        ["--serve"] => new CommandLine(Serve: true, WellKnownPort),
        ["--serve", "--urls", var url] => new CommandLine(Serve: true, url),
        ["--urls", var url, "--serve"] => new CommandLine(Serve: true, url),
        ["--urls", ..] => throw new FormatException("--urls goes with --serve and an address."),
        [.., "--urls"] => throw new FormatException("--urls needs an address."),
        _ => throw new FormatException($"Cannot make sense of: {string.Join(' ', args)}")
    };
}
