
// The report as the page uses it: each method with its decision, each rule with its effect.

const reasonTexts = {
  WeavingFailed: ["failed", "Weaving it failed because of an error in AutoSpan, and it keeps its original body. Please report the error."],
  CannotBeWoven: ["unsupported", "AutoSpan cannot weave it without changing its behavior."],
  Trivial: ["trivial", "It does almost nothing. A rule with trivial=\"include\" traces it."],
  Noise: ["noise", "It is rarely worth a span. A rule with noise=\"include\", or one that names it without wildcards, traces it."],
  Manual: ["manual", "It starts an Activity itself, or changes the current one. A rule with manual=\"include\" traces it too."],
  Generated: ["generated", "A compiler or a generator wrote it. A rule with generated=\"include\" traces it."],
  NoBody: ["without a body", "It is abstract or extern: there is nothing to weave."],
  Excluded: ["excluded", "The rule or attribute above excludes it. A later <Include> that matches it traces it."],
  NotIncluded: ["not included", "Add an <Include> that matches it, or [WithSpan] in code."]
};

class Model {
  constructor(report) {
    this.assembly = report.assembly;
    this.spanDefaults = report.spanDefaults;
    this.eventDefaults = report.eventDefaults;
    this.rules = new Map(report.rules.map(rule => [rule.id, Object.assign(rule, { woven: 0, skipped: 0, given: 0, givenNames: new Set() })]));
    this.settings = new Map(report.settings.map(list => [list.id, list]));
    this.decisions = new Map(report.decisions.map(decision => [decision.id, Object.assign(decision, { count: 0 })]));
    this.namespaces = [];
    this.methods = [];
    for (const type of report.types) this.addType(type);
    for (const decision of this.decisions.values()) this.addEffect(decision);
  }

  addType(type) {
    let namespace = this.namespaces[this.namespaces.length - 1];
    if (namespace === undefined || namespace.name !== type.namespace) {
      namespace = { kind: "namespace", level: 1, name: type.namespace, types: [], shown: 0, woven: 0, isOpen: true };
      this.namespaces.push(namespace);
    }
    const node = { kind: "type", level: 2, name: type.type, parent: namespace, methods: [], shown: 0, woven: 0, isOpen: false };
    namespace.types.push(node);
    const fullType = type.namespace === "" ? type.type : type.namespace + "." + type.type;
    for (const entry of type.methods) {
      const decision = this.decisions.get(entry.decision);
      decision.count++;
      const method = {
        kind: "method", level: 3, parent: node, name: entry.name + "(" + (entry.parameters || "") + ")", fullName: fullType + "." + entry.name,
        signature: entry.signature, route: entry.route, decision, isWoven: decision.reason === undefined,
        span: decision.reason === undefined ? entry.span || type.type + "." + entry.name : null, number: this.methods.length
      };
      node.methods.push(method);
      this.methods.push(method);
    }
  }

  // What a rule gives counts too: a <Set> decides nothing.
  addEffect(decision) {
    const isWoven = decision.reason === undefined;
    const decider = this.rules.get(decision.rule);
    if (decider !== undefined) decider[isWoven ? "woven" : "skipped"] += decision.count;
    decision.givers = new Set();
    const list = this.settings.get(decision.settings);
    for (const setting of (list && list.given) || []) this.addGiven(decision, setting.rule, setting.name);
    for (const tag of decision.tags || []) this.addGiven(decision, tag.rule, tag.name);
    for (const id of decision.givers) this.rules.get(id).given += decision.count;
  }

  addGiven(decision, id, name) {
    const rule = this.rules.get(id);
    if (rule === undefined) return;
    decision.givers.add(id);
    rule.givenNames.add(name);
  }

  /** The settings in force for a method, with the rule that gives each; without one, the default. */
  settingsOf(method) {
    const list = this.settings.get(method.decision.settings);
    if (list === undefined) return [];
    const given = new Map((list.given || []).map(setting => [setting.name, setting]));
    return (list.event ? this.eventDefaults : this.spanDefaults).map(setting => given.get(setting.name) || setting);
  }

  /** Whether a rule decides about a method or gives it something. */
  concerns(id, method) {
    return method.decision.rule === id || method.decision.givers.has(id);
  }

  placeOf(rule) {
    return rule.file === undefined ? "" : rule.line === undefined ? rule.file : rule.file + ":" + rule.line;
  }

  /** What became of a method, in a word or two. */
  outcomeOf(method) {
    if (!method.isWoven) return reasonTexts[method.decision.reason][0];
    return method.decision.on === undefined ? "span" : "event";
  }

  keyOf(method) {
    return method.signature || method.parent.parent.name + "|" + method.parent.name + "|" + method.name;
  }
}
