
// What was observed: the cost of each method, floods with the rules against them, methods that were never called, and where the time went.

class TraceView {
  constructor(model, trace) {
    this.model = model;
    this.trace = trace;
    this.costs = new Map(trace.costs.flatMap(cost => cost.methods.map(number => [number, cost])));
    this.never = new Set(trace.never);
  }

  /** The end of a method's row in the tree. */
  costOf(method) {
    const cost = this.costs.get(method.number);
    if (cost !== undefined) return plural(cost.calls, "call") + (method.decision.on === undefined ? ", " + duration(cost.total) : "");
    return this.never.has(method.number) ? "never called" : "";
  }

  /** What the details of a method tell. */
  detailsOf(method) {
    const cost = this.costs.get(method.number);
    if (cost === undefined)
      return this.never.has(method.number) ? [make("h3", {}, "Observed"), make("p", {}, "Never called in " + visible(this.trace.file) + ".")] : [];
    const rows = [["calls", cost.calls.toLocaleString("en")], ["errors", cost.errors.toLocaleString("en")]];
    if (method.decision.on === undefined) rows.push(
      ["total time", duration(cost.total)], ["own time", duration(cost.own)], ["mean", duration(cost.total / cost.calls)], ["longest", duration(cost.longest)]);
    return [
      make("h3", {}, "Observed"),
      table(["What", "#Value"], rows.map(cells => ({ cells })), "Observed"),
      cost.methods.length === 1 ? null
        : make("p", { class: "faint" }, "Together with its " + plural(cost.methods.length - 1, "overload") + ": spans do not tell them apart.")
    ];
  }

  view() {
    const trace = this.trace;
    return [
      make("p", {}, visible(trace.file) + ": " + plural(trace.spans, "span") + " in " + plural(trace.traces, "trace") + ". "
        + (trace.others === 0 ? "" : plural(trace.others, "span") + " of other sources. ")
        + plural(trace.costs.length, "method") + " observed, " + trace.never.length.toLocaleString("en") + " never called."),
      make("h2", {}, "The slowest trace"),
      make("p", { class: "faint" },
        visible(trace.slowest.name) + ", " + duration(trace.slowest.duration) + ", trace id " + visible(trace.slowest.traceId) + "."),
      this.picture(trace.slowest.frames, "The slowest trace"),
      make("h2", {}, "All traces"),
      this.picture(trace.all.frames, "All traces"),
      make("h2", {}, "The hottest methods"),
      this.hottest(),
      make("h2", {}, "Floods"),
      this.floods(),
      make("h2", {}, "Never called"),
      this.neverCalled()
    ];
  }

  picture(frames, label) {
    const status = make("p", { class: "text", "aria-live": "polite" });
    const describe = frame => short(frame.name) + ": " + plural(frame.spans, "span") + ", " + duration(frame.sum)
      + (frame.errors > 0 ? ", " + plural(frame.errors, "error") : "") + ", " + Math.round(frame.width / frames[0].width * 100) + " % of the time";
    if (frames[0].width === 0) return [make("p", {}, "No time was observed.")];
    const icicle = new Icicle(frames, label, describe,
      frame => status.replaceChildren(describe(frame), " ", frame.methods === undefined ? "" : this.link(frame.methods[0])));
    return [
      make("p", { class: "faint" }, "The wider, the more time. What a span calls is below it. Select a frame to zoom in, Escape to zoom out; arrow keys move."),
      icicle.element,
      status
    ];
  }

  link(number) {
    const method = this.model.methods[number];
    return make("a", { class: "code", href: "#method=" + encodeURIComponent(this.model.keyOf(method)) }, short(method.fullName, 200));
  }

  hottest() {
    const orders = { own: "own time", total: "total time", calls: "calls", errors: "errors" };
    const select = make("select", {}, Object.entries(orders).map(([value, text]) => make("option", { value }, text)));
    const holder = make("div", {});
    const fill = () => {
      const costs = [...this.trace.costs].filter(cost => this.model.methods[cost.methods[0]].decision.on === undefined)
        .sort((one, other) => other[select.value] - one[select.value]).slice(0, 50);
      holder.replaceChildren(table(["Method", "#Calls", "#Errors", "#Own time", "#Total time", "#Longest"], costs.map(cost => ({ cells: [
        this.link(cost.methods[0]), cost.calls.toLocaleString("en"),
        make("span", { class: cost.errors > 0 ? "error" : null }, cost.errors.toLocaleString("en")),
        duration(cost.own), duration(cost.total), duration(cost.longest)
      ] })), "The hottest methods"));
    };
    select.addEventListener("change", fill);
    fill();
    return [make("label", {}, "The first 50 by ", select), holder];
  }

  floods() {
    if (this.trace.floods.length === 0) return make("p", {}, "No method makes many short spans.");
    return [
      make("p", { class: "faint" }, "These methods make many spans that are short on average. To have fewer, put the rule at the end of <AutoSpan>."),
      ...this.trace.floods.map(flood => make("div", {},
        make("p", {}, this.link(flood.methods[0]), " " + plural(flood.spans, "span") + ", " + Math.round(flood.spans / this.trace.spans * 100) + " % of all, "
          + duration(flood.mean) + " on average. " + visible(flood.advice) + (flood.advice.endsWith(".") ? "" : ":")),
        this.pasteable(flood.rule)))
    ];
  }

  pasteable(text) {
    const code = make("code", {}, visible(text));
    const button = make("button", { type: "button", class: "button" }, "Copy");
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(code);
      // A page from disk may not write to the clipboard: then the text is selected.
      button.textContent = await navigator.clipboard?.writeText(text).then(() => "Copied", () => "Selected") || "Selected";
    });
    return make("pre", {}, code, " ", button);
  }

  neverCalled() {
    if (this.trace.never.length === 0) return make("p", {}, "Every woven method was called.");
    const shown = this.trace.never.slice(0, 200);
    return [
      make("ul", {}, shown.map(number => make("li", {}, this.link(number)))),
      shown.length === this.trace.never.length ? null
        : make("p", { class: "faint" }, "And " + (this.trace.never.length - shown.length).toLocaleString("en") + " more.")
    ].filter(part => part !== null);
  }
}
