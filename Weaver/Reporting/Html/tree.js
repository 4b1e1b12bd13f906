
// Namespaces, types and methods as a tree (WAI-ARIA Authoring Practices, tree view). Only the rows in view are in the page.

class Tree {
  /**
   * @param {Model} model
   * @param {Filter} filter
   * @param {(method) => string|null} costOf what is shown at the end of the row of a method, or of nothing
   * @param {(node) => void} onSelect
   */
  constructor(model, filter, costOf, onSelect) {
    this.model = model;
    this.filter = filter;
    this.costOf = costOf;
    this.onSelect = onSelect;
    this.rows = [];
    this.active = 0;
    this.selected = null;
    this.rowHeight = 26;
    this.list = make("ul", { role: "tree", tabindex: "0", "aria-label": "Methods by namespace and type" });
    this.element = make("div", { class: "viewport" }, this.list);
    this.element.addEventListener("scroll", () => this.draw());
    this.list.addEventListener("keydown", event => this.press(event));
    this.list.addEventListener("click", event => this.click(event));
    new ResizeObserver(() => this.draw()).observe(this.element);
    if (model.methods.length <= 300) this.openAll(true);
  }

  openAll(isOpen) {
    for (const namespace of this.model.namespaces)
      for (const type of namespace.types) type.isOpen = isOpen;
  }

  /** Shows what the filter leaves. */
  refresh() {
    const active = this.rows[this.active];
    this.rows = [];
    for (const namespace of this.model.namespaces.filter(one => one.shown > 0)) {
      this.rows.push(namespace);
      if (!namespace.isOpen) continue;
      for (const type of namespace.types.filter(one => one.shown > 0)) {
        this.rows.push(type);
        if (type.isOpen) this.rows.push(...type.methods.filter(method => this.filter.isShown[method.number]));
      }
    }
    this.active = Math.max(0, this.rows.indexOf(active));
    this.list.style.height = this.rows.length * this.rowHeight + "px";
    this.draw();
  }

  /** Opens what is around a node, selects it, and brings it into view. */
  reveal(node) {
    for (let around = node.parent; around !== undefined; around = around.parent) around.isOpen = true;
    this.selected = node;
    this.refresh();
    const row = this.rows.indexOf(node);
    if (row < 0) return;
    // In the middle, so that its neighbors are seen too.
    this.element.scrollTop = row * this.rowHeight - this.element.clientHeight / 2;
    this.move(row);
  }

  draw() {
    const height = this.element.clientHeight || 600;
    const first = Math.max(0, Math.floor(this.element.scrollTop / this.rowHeight) - 10);
    const last = Math.min(this.rows.length, Math.ceil((this.element.scrollTop + height) / this.rowHeight) + 10);
    const items = [];
    for (let row = first; row < last; row++) items.push(this.row(row));
    this.list.replaceChildren(...items);
    this.list.hidden = this.rows.length === 0;
    const active = document.getElementById("row" + this.active);
    if (active === null) this.list.removeAttribute("aria-activedescendant");
    else this.list.setAttribute("aria-activedescendant", active.id);
  }

  row(index) {
    const node = this.rows[index];
    const isMethod = node.kind === "method";
    const item = make("li", {
      id: "row" + index, role: "treeitem", "aria-level": node.level, class: index === this.active ? "active" : null,
      "aria-selected": node === this.selected ? "true" : "false", "aria-expanded": isMethod ? null : String(node.isOpen)
    }, isMethod ? this.methodCells(node) : this.groupCells(node));
    item.style.top = index * this.rowHeight + "px";
    return item;
  }

  groupCells(node) {
    return [
      make("span", { class: "twisty", "aria-hidden": "true" }, node.isOpen ? "▾" : "▸"),
      make("span", { class: "name code" }, short(node.name) || "(global namespace)"),
      make("span", { class: "meta" }, node.woven.toLocaleString("en") + " of " + node.shown.toLocaleString("en") + " woven")
    ];
  }

  methodCells(method) {
    const outcome = this.model.outcomeOf(method);
    const cost = this.costOf(method);
    const style = method.isWoven ? outcome : "skip";
    return [
      make("span", { class: "state " + style, "aria-hidden": "true" }, method.isWoven ? (outcome === "span" ? "●" : "◆") : "○"),
      make("span", { class: "name code" }, short(method.name)),
      make("span", { class: "meta" }, make("span", { class: "unseen" }, method.isWoven ? ", " + outcome + " " : ", not woven: "),
        short(method.isWoven ? method.span : outcome)),
      cost === null ? null : make("span", { class: "cost" }, cost)
    ];
  }

  click(event) {
    const item = event.target.closest("[role=treeitem]");
    if (item === null) return;
    const row = Number(item.id.slice(3));
    if (this.rows[row].kind !== "method") this.toggle(row, !this.rows[row].isOpen);
    this.move(row);
    this.list.focus({ preventScroll: true });
  }

  press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || this.rows.length === 0) return;
    const row = this.active, node = this.rows[row];
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.rowHeight) - 1);
    const isGroup = node.kind !== "method";
    switch (event.key) {
      case "ArrowDown": this.move(row + 1); break;
      case "ArrowUp": this.move(row - 1); break;
      case "PageDown": this.move(row + page); break;
      case "PageUp": this.move(row - page); break;
      case "Home": this.move(0); break;
      case "End": this.move(this.rows.length - 1); break;
      case "ArrowRight":
        if (isGroup && !node.isOpen) this.toggle(row, true);
        else if (isGroup) this.move(row + 1);
        break;
      case "ArrowLeft":
        if (isGroup && node.isOpen) this.toggle(row, false);
        else if (node.parent !== undefined) this.move(this.rows.indexOf(node.parent));
        break;
      case "Enter": case " ": if (isGroup) this.toggle(row, !node.isOpen); else this.move(row); break;
      default: return;
    }
    event.preventDefault();
  }

  toggle(row, isOpen) {
    this.rows[row].isOpen = isOpen;
    this.active = row;
    this.refresh();
  }

  move(row) {
    this.active = Math.min(this.rows.length - 1, Math.max(0, row));
    const top = this.active * this.rowHeight;
    if (top < this.element.scrollTop) this.element.scrollTop = top;
    else if (top + this.rowHeight > this.element.scrollTop + this.element.clientHeight)
      this.element.scrollTop = top + this.rowHeight - this.element.clientHeight;
    this.selected = this.rows[this.active];
    this.draw();
    this.onSelect(this.selected);
  }
}
