
// Puts the page together, and shows what the address after # names: a view, a rule or a method.

class Page {
  constructor(model, trace) {
    this.model = model;
    this.filter = new Filter(model);
    this.tree = new Tree(model, this.filter, method => trace === null ? null : trace.costOf(method), node => this.select(node));
    this.details = new Details(model, method => trace === null ? [] : trace.detailsOf(method));
    this.views = new Map([["methods", "Methods"], ["rules", "Rules"]]);
    if (trace !== null) this.views.set("trace", "Trace");
    this.tabs = document.getElementById("tabs");
    this.main = document.getElementById("main");
    this.build(trace);
  }

  build(trace) {
    this.filters = this.buildFilters();
    const empty = make("p", { class: "empty", hidden: true }, "No method matches the filters.");
    this.empty = empty;
    this.tree.element.append(empty);
    const panels = {
      methods: [this.filters, this.tree.element, this.details.element], rules: rulesView(this.model), trace: trace === null ? [] : trace.view()
    };
    for (const [name, title] of this.views) {
      this.tabs.append(make("button", { type: "button", role: "tab", id: name + "-tab", "aria-controls": name + "-view" }, title));
      const attributes = { role: "tabpanel", id: name + "-view", "aria-labelledby": name + "-tab", tabindex: name === "methods" ? null : "0" };
      this.main.append(make("div", attributes, ...panels[name]));
    }
    this.tabs.addEventListener("click", event => { if (event.target.role === "tab") this.open(event.target.id.slice(0, -4)); });
    this.tabs.addEventListener("keydown", event => this.turn(event));
    this.tabs.hidden = this.main.hidden = false;
    document.getElementById("counts").textContent = this.summary();
    document.addEventListener("keydown", event => {
      if (event.key !== "/" || event.target.closest("input, select") !== null) return;
      event.preventDefault();
      this.open("methods");
      this.search.focus();
    });
    addEventListener("hashchange", () => this.follow());
    this.show("methods");
    this.apply();
    this.follow();
  }

  summary() {
    const woven = this.model.methods.filter(method => method.isWoven);
    const events = woven.filter(method => method.decision.on !== undefined).length;
    return plural(woven.length - events, "span") + " and " + plural(events, "event") + " in " + plural(this.model.methods.length, "method");
  }

  buildFilters() {
    const count = (decisions, key) => decisions.reduce((counts, one) => counts.set(one[key], (counts.get(one[key]) || 0) + one.count), new Map());
    const decisions = [...this.model.decisions.values()];
    const total = test => decisions.filter(test).reduce((sum, one) => sum + one.count, 0);
    const reasons = count(decisions.filter(one => one.reason !== undefined), "reason");
    const shapes = count(decisions.filter(one => one.shape !== undefined), "shape");
    this.search = make("input", { type: "search", placeholder: "words of a name, span, tag, rule or reason", spellcheck: "false", autocomplete: "off" });
    this.outcome = this.choices([
      ["", "all"], ["woven", "woven", total(one => one.reason === undefined)],
      ["span", "spans", total(one => one.reason === undefined && one.on === undefined)], ["event", "events", total(one => one.on !== undefined)],
      ["skipped", "not woven", total(one => one.reason !== undefined)],
      ...Object.keys(reasonTexts).filter(reason => reasons.has(reason)).map(reason => [reason, "not woven: " + reasonTexts[reason][0], reasons.get(reason)])
    ]);
    this.rule = this.choices([["", "any"], ...[...this.model.rules.values()].map(rule =>
      [rule.id, (this.model.placeOf(rule) + " " + short(rule.text, 80)).trim(), Math.max(rule.woven + rule.skipped, rule.given)])]);
    this.shape = this.choices([["", "any"], ...[...shapes.keys()].sort().map(shape => [shape, shape, shapes.get(shape)])]);
    this.output = make("output", { "aria-live": "polite" });
    const clear = make("button", { type: "button", class: "button" }, "Clear");
    clear.addEventListener("click", () => { this.clear(); this.search.focus(); });
    let timer;
    this.search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => this.apply(), 120); });
    this.search.addEventListener("keydown", event => { if (event.key === "Escape") { this.search.value = ""; this.apply(); } });
    for (const select of [this.outcome, this.rule, this.shape]) select.addEventListener("change", () => this.apply());
    const field = (label, control) => make("label", {}, label, control);
    return make("div", { class: "filters", role: "search", "aria-label": "Filters" },
      field("Search (/)", this.search), field("Decision", this.outcome), field("Rule", this.rule), field("Shape", this.shape), clear, this.output);
  }

  choices(options) {
    return make("select", {}, options.map(([value, text, count]) =>
      make("option", { value }, visible(text) + (count === undefined ? "" : " (" + count.toLocaleString("en") + ")"))));
  }

  clear() {
    this.search.value = this.outcome.value = this.rule.value = this.shape.value = "";
    history.replaceState(null, "", location.pathname + location.search);
    this.apply();
  }

  apply() {
    this.filter.text = this.search.value;
    this.filter.outcome = this.outcome.value;
    this.filter.rule = this.rule.value;
    this.filter.shape = this.shape.value;
    this.filter.apply();
    // What is few is shown at once.
    if (!this.filter.isOff && this.filter.count <= 300) this.openShown();
    this.tree.refresh();
    this.empty.hidden = this.filter.count > 0;
    this.output.textContent = this.filter.isOff ? "" : plural(this.filter.count, "method");
  }

  openShown() {
    for (const namespace of this.model.namespaces.filter(one => one.shown > 0)) {
      namespace.isOpen = true;
      for (const type of namespace.types) type.isOpen = type.isOpen || type.shown > 0;
    }
  }

  select(node) {
    this.details.showNode(node);
    if (node.kind === "method") history.replaceState(null, "", "#method=" + encodeURIComponent(this.model.keyOf(node)));
  }

  /** Goes to a view by its tab. */
  open(name) {
    history.replaceState(null, "", name === "methods" ? location.pathname + location.search : "#" + name);
    this.show(name);
  }

  show(name) {
    for (const view of this.views.keys()) {
      const isShown = view === name;
      const tab = document.getElementById(view + "-tab");
      tab.setAttribute("aria-selected", String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      document.getElementById(view + "-view").hidden = !isShown;
    }
    if (name === "methods") this.tree.draw();
  }

  turn(event) {
    const names = [...this.views.keys()], at = names.indexOf(event.target.id.slice(0, -4));
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const name = names[(next + names.length) % names.length];
    this.open(name);
    document.getElementById(name + "-tab").focus();
  }

  follow() {
    const [, kind, value] = /^#(\w+)(?:=(.*))?$/.exec(location.hash) || [];
    if (kind === "rule") this.showRule(decodeURIComponent(value));
    else if (kind === "method") this.showMethod(decodeURIComponent(value));
    else if (this.views.has(kind)) this.show(kind);
  }

  showRule(id) {
    const rule = this.model.rules.get(id);
    if (rule === undefined) return;
    this.search.value = this.outcome.value = this.shape.value = "";
    this.rule.value = id;
    this.show("methods");
    this.apply();
    this.tree.element.scrollTop = 0;
    this.details.showRule(rule);
    this.details.element.focus({ preventScroll: true });
  }

  showMethod(key) {
    const method = this.model.methods.find(one => this.model.keyOf(one) === key);
    if (method === undefined) return;
    this.show("methods");
    if (!this.filter.isShown[method.number]) this.clear();
    this.tree.reveal(method);
  }
}

const dataOf = id => JSON.parse(document.getElementById(id).textContent);
const model = new Model(dataOf("report"));
const traceData = dataOf("trace");
new Page(model, traceData === null ? null : new TraceView(model, traceData));
