namespace AutoSpan.Fody.Reporting.Html;

/// <summary>How the page looks, by day and by night.</summary>
internal static class PageStyle
{
    // Neither '<' nor '&': the page is XML as well.
    public const string Text =
        """
        :root { color-scheme: light dark; --paper: #fff; --ink: #1d2329; --faint: #5b6570; --line: #dde2e7; --band: #f3f5f7; --link: #0b57a4; --mark: #fff3c4; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #15191d; --ink: #e2e6ea; --faint: #98a2ad; --line: #2f363d; --band: #1e242a; --link: #7cb7f5; --mark: #4a3f12; }
        }
        body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 110rem; background: var(--paper); color: var(--ink); font: 0.9rem/1.45 system-ui, sans-serif; }
        h1 { margin: 0.5rem 0 1rem; font-size: 1.6rem; overflow-wrap: anywhere; }
        h2 { margin: 1.5rem 0 0.5rem; font-size: 1.15rem; }
        a { color: var(--link); text-decoration: none; }
        a:hover, a:focus { text-decoration: underline; }
        code, td:first-child, th[colspan] { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.95em; }
        .counts { display: flex; flex-wrap: wrap; gap: 0.6rem; margin: 0 0 1rem; padding: 0; list-style: none; }
        .counts a { display: block; padding: 0.5rem 0.9rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--band); color: var(--ink); }
        .counts b { display: block; font-size: 1.4rem; }
        .filter { position: sticky; top: 0; z-index: 1; margin: 0; padding: 0.6rem 0; background: var(--paper); }
        .filter input { width: min(30rem, 60%); padding: 0.35rem 0.6rem; border: 1px solid var(--line); border-radius: 0.3rem; background: var(--band); color: inherit; font: inherit; }
        summary { cursor: pointer; color: var(--faint); }
        summary h2 { display: inline-block; color: var(--ink); }
        details p { margin: 0 0 0.6rem; color: var(--faint); }
        table { width: 100%; border-collapse: collapse; }
        .woven, .left { table-layout: fixed; }
        th, td { padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        td { white-space: pre-wrap; }
        th { color: var(--faint); font-weight: 600; }
        th[colspan] { padding-top: 0.8rem; color: var(--ink); }
        tbody td:first-child { padding-left: 1.6rem; }
        .rules td:first-child { padding-left: 0.6rem; }
        .rules tr:target { background: var(--mark); }
        .woven th:nth-child(1) { width: 27%; }
        .woven th:nth-child(2) { width: 24%; }
        .woven th:nth-child(3) { width: 7%; }
        .woven th:nth-child(5) { width: 10%; }
        .left th:nth-child(1) { width: 45%; }
        .woven th:last-child, .left th:last-child:not(:only-child) { width: 14%; }
        details, tr { scroll-margin-top: 3.5rem; }
        td ul { margin: 0.1rem 0 0.2rem; padding-left: 1.1rem; color: var(--faint); white-space: normal; }
        td ul b { color: var(--ink); font-weight: 600; }
        tr:hover td { background: var(--band); }
        @media (max-width: 60rem) { body { padding: 0.75rem; } .woven { min-width: 46rem; } table { font-size: 0.85rem; } th, td { padding: 0.2rem 0.35rem; } }
        @media print { .filter { display: none; } }
        """;
}
