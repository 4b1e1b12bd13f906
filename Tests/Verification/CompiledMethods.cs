using System.Collections.Generic;

namespace AutoSpan.Tests.Verification;

/// <summary>What the runtime made of an assembly's methods.</summary>
/// <param name="Compiled">The methods, each instantiation of a generic one.</param>
/// <param name="Refused">Those that it does not compile, with its reason.</param>
/// <param name="LeftOut">Generic types and methods without known type arguments.</param>
internal sealed record CompiledMethods(IReadOnlyList<string> Compiled, IReadOnlyList<string> Refused, IReadOnlyList<string> LeftOut);
