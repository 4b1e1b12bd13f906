
// Which methods are shown.

class Filter {
  constructor(model) {
    this.model = model;
    this.words = [];
    this.outcome = "";
    this.rule = "";
    this.shape = "";
    this.isShown = new Uint8Array(model.methods.length).fill(1);
    this.count = model.methods.length;
    this.texts = null;
    this.apply();
  }

  get isOff() {
    return this.words.length === 0 && this.outcome === "" && this.rule === "" && this.shape === "";
  }

  set text(text) {
    this.words = text.toLowerCase().split(/\s+/).filter(word => word !== "");
  }

  apply() {
    this.count = 0;
    for (const namespace of this.model.namespaces) {
      namespace.shown = namespace.woven = 0;
      for (const type of namespace.types) {
        type.shown = type.woven = 0;
        for (const method of type.methods) {
          const isHit = this.matches(method);
          this.isShown[method.number] = isHit ? 1 : 0;
          if (!isHit) continue;
          type.shown++;
          if (method.isWoven) type.woven++;
        }
        namespace.shown += type.shown;
        namespace.woven += type.woven;
      }
      this.count += namespace.shown;
    }
  }

  matches(method) {
    const decision = method.decision;
    return (this.outcome === "" || this.hasOutcome(method))
      && (this.shape === "" || decision.shape === this.shape)
      && (this.rule === "" || this.model.concerns(this.rule, method))
      && (this.words.length === 0 || this.words.every(word => this.textOf(method).includes(word)));
  }

  hasOutcome(method) {
    switch (this.outcome) {
      case "woven": return method.isWoven;
      case "skipped": return !method.isWoven;
      case "span": return method.isWoven && method.decision.on === undefined;
      case "event": return method.isWoven && method.decision.on !== undefined;
      default: return method.decision.reason === this.outcome;
    }
  }

  // Made at the first search: most visits need none.
  textOf(method) {
    if (this.texts === null) this.texts = this.model.methods.map(() => undefined);
    let text = this.texts[method.number];
    if (text === undefined) {
      const decision = method.decision;
      if (decision.text === undefined) {
        const rule = this.model.rules.get(decision.rule);
        const tags = (decision.tags || []).map(tag => tag.name);
        decision.text = [decision.detail, decision.source, decision.shape, rule && rule.text, ...tags].join("\n").toLowerCase();
      }
      text = this.texts[method.number] = [method.fullName + method.name.slice(method.name.indexOf("(")), method.span, method.route].join("\n").toLowerCase();
    }
    return text + "\n" + method.decision.text;
  }
}
