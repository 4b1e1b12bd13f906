using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using AutoSpan.Fody.Reporting;
using AutoSpan.Tool.Assemblies;
using AutoSpan.Tool.Configurations;
using AutoSpan.Tool.Explaining;
using AutoSpan.Tool.Weaving;

namespace AutoSpan.Tool.Proposing;

/// <summary>The compiled projects that a configuration is proposed for.</summary>
/// <param name="inputs">The assemblies.</param>
/// <param name="packages">The packages that they use.</param>
internal sealed class CodeBase(IReadOnlyList<ExplainInput> inputs, IReadOnlyList<string> packages)
{
    public IReadOnlyList<string> Packages => packages;

    /// <summary>What a configuration would trace.</summary>
    /// <param name="file">Its file: the report tells the lines of rules.</param>
    public IReadOnlyList<WeaveReport> Try(string file) => Try(ConfigurationSource.Read(file));

    /// <summary>What is traced without rules.</summary>
    public IReadOnlyList<WeaveReport> TryDefault() => Try(ConfigurationSource.Of(new XElement("AutoSpan"), "the default"));

    private IReadOnlyList<WeaveReport> Try(ConfigurationSource configuration) =>
    [
        .. inputs.Select(input =>
        {
            using var resolver = new FileResolver(input.References);
            return new AssemblyWeaver(resolver).Weave(input.Task with { Configuration = configuration, IsAlone = false, ConfigurationInPlaceOf = null }).Report;
        }).OfType<WeaveReport>()
    ];
}
