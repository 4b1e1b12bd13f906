using System;
using AutoSpan.Tool;
using AutoSpan.Tool.Terminal;

return await CommandLine.RunAsync(args, new Screen(Console.Out, Console.Error));
