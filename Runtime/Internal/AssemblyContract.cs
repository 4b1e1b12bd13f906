using System.Reflection;
using AutoSpan.Contract;

[assembly: AssemblyMetadata(ContractLevel.MetadataKey, ContractLevel.MetadataValue)]
