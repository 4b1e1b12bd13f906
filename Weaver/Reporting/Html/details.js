
// The panel beside the tree: why a method is traced or not, what its span is, and where each setting comes from.

class Details {
  /** @param {(method) => Array} observedOf what was observed of a method, as elements */
  constructor(model, observedOf) {
    this.model = model;
    this.observedOf = observedOf;
    this.element = make("section", { class: "details", "aria-label": "Details", tabindex: "0" });
    this.show([make("p", { class: "faint" }, "Select a method to see why it is traced or not.")]);
  }

  show(parts) {
    this.element.replaceChildren(...parts.flat().filter(part => part !== null));
    this.element.scrollTop = 0;
  }

  showNode(node) {
    if (node.kind === "method") this.showMethod(node);
    else this.showGroup(node);
  }

  showGroup(node) {
    const types = node.kind === "type" ? null : make("p", {}, plural(node.types.filter(type => type.shown > 0).length, "type") + ".");
    this.show([
      make("h2", { class: "code" }, visible(node.name) || "(global namespace)"),
      make("p", {}, plural(node.shown, "method") + ", " + node.woven.toLocaleString("en") + " woven."),
      types
    ]);
  }

  showMethod(method) {
    const decision = method.decision;
    this.show([
      make("h2", { class: "code" }, visible(method.name)),
      make("div", { class: "faint code text" }, visible(method.fullName)),
      method.signature ? make("div", { class: "faint code text" }, visible(method.signature)) : null,
      method.route ? make("p", {}, "Handles ", make("code", {}, visible(method.route))) : null,
      make("h3", {}, "Why"),
      this.why(method),
      this.observedOf(method),
      method.isWoven ? this.span(method) : null,
      this.settings(method)
    ]);
  }

  why(method) {
    const decision = method.decision;
    const rule = this.model.rules.get(decision.rule);
    const [word, advice] = method.isWoven ? ["woven", null] : reasonTexts[decision.reason];
    return [
      make("p", { class: "text" },
        make("strong", {}, method.isWoven ? "Woven" : "Not woven: " + word), method.isWoven ? "." : ", because " + visible(decision.detail) + "."),
      rule === undefined ? null : this.ruleLine(rule),
      advice === null ? null : make("p", { class: "faint" }, advice)
    ].filter(part => part !== null);
  }

  ruleLine(rule) {
    return make("div", { class: "rule" }, make("code", {}, visible(rule.text)), " ",
      make("a", { href: "#rule=" + encodeURIComponent(rule.id) }, this.model.placeOf(rule) === "" ? "all its methods" : visible(this.model.placeOf(rule))));
  }

  span(method) {
    const decision = method.decision;
    const isEvent = decision.on !== undefined;
    const rows = [
      ["name", method.span],
      isEvent ? ["added", "on " + decision.on] : ["kind", decision.kind],
      ["source", decision.source],
      ["shape of the method", decision.shape],
      decision.errorWhen ? ["error when", decision.errorWhen] : null,
      decision.remoteParent ? ["parent from", decision.remoteParent] : null
    ].filter(row => row !== null).map(cells => ({ cells: [cells[0], make("span", { class: "code" }, breakable(cells[1]))], isWhole: true }));
    return [
      make("h3", {}, isEvent ? "The event" : "The span"),
      table(["Property", "Value"], rows, isEvent ? "The event" : "The span"),
      decision.tags ? make("h3", {}, "Tags") : null,
      decision.tags ? table(["Tag", "Value", "From"], decision.tags.map(tag => ({ cells: [
        make("span", { class: "code" }, breakable(tag.name)),
        tag.value === undefined ? breakable("“" + (tag.text || "") + "”")
          : [make("span", { class: "code" }, breakable(tag.value)), tag.redacted ? " written as ***" : ""],
        this.origin(tag)] })), "Tags") : null
    ].filter(part => part !== null);
  }

  settings(method) {
    const settings = this.model.settingsOf(method);
    if (settings.length === 0) return [];
    const rows = [...settings.filter(setting => setting.rule !== undefined), ...settings.filter(setting => setting.rule === undefined)].map(setting => ({
      className: setting.rule === undefined ? "default" : null,
      isWhole: true,
      cells: [setting.name, make("span", { class: "code" }, breakable(setting.value)), this.origin(setting)]
    }));
    return [make("h3", {}, "Settings in force"), table(["Setting", "Value", "From"], rows, "Settings in force")];
  }

  origin(given) {
    const rule = this.model.rules.get(given.rule);
    if (rule === undefined) return "default";
    const name = rule.text.startsWith("[") ? rule.text : rule.text.slice(0, rule.text.search(/[\s>]/)) + ">";
    const line = given.line === undefined ? this.model.placeOf(rule) : rule.file + ":" + given.line;
    return make("a", { href: "#rule=" + encodeURIComponent(rule.id), title: visible(rule.text) }, visible(name), " ", whole(line));
  }

  showRule(rule) {
    const given = [...rule.givenNames].sort();
    const isSet = rule.text.startsWith("<Set");
    this.show([
      make("h2", {}, "Rule"),
      make("div", { class: "rule" }, make("code", {}, visible(rule.text))),
      make("p", { class: "faint text" }, visible(this.model.placeOf(rule))),
      isSet ? make("p", {}, "It decides about no method: it only gives settings and tags.")
        : make("p", {}, "It decides about " + plural(rule.woven + rule.skipped, "method") + ": " + rule.woven.toLocaleString("en") + " woven, "
          + rule.skipped.toLocaleString("en") + " not woven."),
      given.length === 0 ? make("p", {}, "It gives no setting or tag to any method.")
        : make("p", { class: "text" }, "It gives " + given.map(visible).join(", ") + " to " + plural(rule.given, "method") + "."),
      make("p", { class: "faint" }, "The tree shows the methods that it decides about or gives something to.")
    ]);
  }
}
