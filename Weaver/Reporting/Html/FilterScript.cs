namespace AutoSpan.Fody.Reporting.Html;

/// <summary>Shows the methods that have every word of the filter, in their own row or in the name of their type; unfolds what a link leads to.</summary>
internal static class FilterScript
{
    // Neither '<' nor '&': the page is XML as well.
    public const string Text =
        """
        (function () {
          "use strict";
          const filter = document.getElementById("filter"), shown = document.getElementById("shown");
          let sections = null, timer;

          function textOf(type, row) {
            return (type + "." + Array.from(row.cells, cell => cell.textContent).join(" ")).toLowerCase();
          }

          function read() {
            return Array.from(document.querySelectorAll("details"), details => ({
              details: details,
              wasOpen: details.open,
              types: Array.from(details.querySelectorAll("tbody"), body => ({
                body: body,
                methods: Array.from(body.rows).slice(1).map(row => ({ row: row, text: textOf(body.rows[0].textContent, row) }))
              }))
            }));
          }

          function apply() {
            const words = filter.value.toLowerCase().split(/\s+/).filter(word => word !== "");
            const isOff = words.length === 0;
            let count = 0;
            sections = sections || read();
            for (const section of sections) {
              let inSection = 0;
              for (const type of section.types) {
                let inType = 0;
                for (const method of type.methods) {
                  const isHit = words.every(word => method.text.includes(word));
                  method.row.hidden = !isHit;
                  inType += isHit ? 1 : 0;
                }
                type.body.hidden = inType === 0;
                inSection += inType;
              }
              section.details.hidden = isOff ? false : inSection === 0;
              section.details.open = isOff ? section.wasOpen : true;
              count += inSection;
            }
            shown.textContent = isOff ? "" : count === 1 ? "1 method" : count + " methods";
          }

          function unfold() {
            const target = document.getElementById(location.hash.slice(1));
            if (target instanceof HTMLDetailsElement) target.open = true;
          }

          filter.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 150); });
          window.addEventListener("hashchange", unfold);
          filter.parentNode.hidden = false;
          unfold();
          if (filter.value !== "") apply();
        })();
        """;
}
