
// The rules with their effects, in the order of the configuration.

function rulesView(model) {
  const rows = [...model.rules.values()].map(rule => ({ cells: [
    make("a", { class: "code", href: "#rule=" + encodeURIComponent(rule.id) }, breakable(rule.text)),
    whole(model.placeOf(rule)),
    rule.woven.toLocaleString("en"),
    rule.skipped.toLocaleString("en"),
    rule.given.toLocaleString("en"),
    rule.givenNames.size > 0 ? breakable([...rule.givenNames].sort().join(", "))
      : rule.woven + rule.skipped === 0 ? make("span", { class: "faint" }, "it has no effect") : ""
  ] }));
  return [
    make("p", { class: "faint" },
      "The last rule that matches a method decides. Each setting comes from the last rule that gives it. Select a rule to see its methods."),
    table(["Rule", "Place", "#Woven", "#Not woven", "#Gives to", "What it gives"], rows, "Rules")
  ];
}
