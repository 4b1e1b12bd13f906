
// An icicle: spans with the same path are one frame, as wide as the time in them, with what they call below.

class Icicle {
  /**
   * @param {Array} frames a flat list; the first is around all, and each has the number of the frame around it
   * @param {(frame) => string} describe all about a frame in a sentence
   * @param {(frame) => void} onChoose called for the frame that has the focus
   */
  constructor(frames, label, describe, onChoose) {
    this.frames = frames.map((frame, number) => Object.assign(frame, { number, children: [] }));
    for (const frame of this.frames) if (frame.around >= 0) this.frames[frame.around].children.push(frame);
    this.describe = describe;
    this.onChoose = onChoose;
    this.rowHeight = 22;
    this.zoomed = this.frames[0];
    this.active = this.frames[0].children[0] || this.frames[0];
    this.element = this.svg("svg", { class: "icicle", role: "group", "aria-label": label });
    this.element.addEventListener("keydown", event => this.press(event));
    this.element.addEventListener("click", event => this.click(event));
    this.element.addEventListener("focusin", event => this.focused(event));
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  svg(tag, attributes, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // Above the zoomed frame, those around it have the whole width.
  draw() {
    const width = this.element.clientWidth;
    if (width === 0 || width === this.drawnWidth && this.drawnZoom === this.zoomed) return;
    this.drawnWidth = width;
    this.drawnZoom = this.zoomed;
    const path = [];
    for (let frame = this.zoomed; frame !== undefined; frame = this.frames[frame.around]) path.unshift(frame);
    const shapes = [];
    let deepest = 0;
    const left = path.map((frame, level) => ({ frame, level, x: 0, width }));
    while (left.length > 0) {
      const { frame, level, x, width: room } = left.pop();
      deepest = Math.max(deepest, level);
      if (frame.number > 0) shapes.push(this.shape(frame, level, x, room));
      if (path.includes(frame) && frame !== this.zoomed) continue;
      let from = x;
      for (const child of frame.children) {
        const share = frame.width > 0 ? child.width / frame.width * room : 0;
        if (share >= 1) left.push({ frame: child, level: level + 1, x: from, width: share });
        from += share;
      }
    }
    this.element.setAttribute("height", Math.max(1, deepest) * this.rowHeight + 2);
    shapes.sort((one, other) => one.dataset.level - other.dataset.level || one.dataset.x - other.dataset.x);
    this.element.replaceChildren(...shapes);
  }

  shape(frame, level, x, width) {
    const size = { width: Math.max(1, width), height: this.rowHeight - 1 };
    const group = this.svg("g", {
      class: frame === this.active ? "frame active" : "frame", role: "button", tabindex: frame === this.active ? "0" : "-1", "aria-label": this.describe(frame)
    }, this.svg("rect", { x, y: (level - 1) * this.rowHeight + 1, ...size, fill: this.colorOf(frame) }));
    Object.assign(group.dataset, { number: frame.number, level, x });
    if (width >= 30) {
      const text = this.svg("text", { x: 4, y: 15 });
      text.textContent = short(frame.name);
      // A picture in the picture cuts the text off where the frame ends.
      group.append(this.svg("svg", { x, y: (level - 1) * this.rowHeight + 1, width: width - 3, height: size.height }, text));
    }
    return group;
  }

  // Errors are red, spans of other sources gray; the others have one of a few colors, which stays with their type.
  colorOf(frame) {
    if (frame.errors > 0) return "#f3a79f";
    if (frame.methods === undefined) return "#c9d0d6";
    const colors = ["#9fd3f0", "#a9dfbf", "#f2d38c", "#cdb9ef", "#f3c19f", "#a8dcd9"];
    let hash = 0;
    for (const letter of frame.name.split(".")[0]) hash = (hash * 31 + letter.codePointAt(0)) >>> 0;
    return colors[hash % colors.length];
  }

  frameOf(target) {
    const group = target.closest(".frame");
    return group === null ? undefined : this.frames[Number(group.dataset.number)];
  }

  click(event) {
    const frame = this.frameOf(event.target);
    if (frame !== undefined) this.zoom(frame === this.zoomed ? this.frames[Math.max(0, frame.around)] : frame, frame);
  }

  focused(event) {
    const frame = this.frameOf(event.target);
    if (frame === undefined) return;
    this.mark(frame);
    this.onChoose(frame);
  }

  mark(frame) {
    for (const group of this.element.querySelectorAll(".frame")) {
      const isActive = Number(group.dataset.number) === frame.number;
      group.classList.toggle("active", isActive);
      group.setAttribute("tabindex", isActive ? "0" : "-1");
    }
    this.active = frame;
  }

  zoom(frame, active) {
    this.zoomed = frame;
    this.active = active;
    this.draw();
    this.focus(active);
  }

  focus(frame) {
    const group = this.element.querySelector(".frame[data-number='" + frame.number + "']");
    if (group !== null) group.focus({ preventScroll: false });
    return group !== null;
  }

  press(event) {
    const frame = this.active, around = this.frames[frame.around];
    const siblings = around === undefined ? [frame] : around.children;
    const at = siblings.indexOf(frame);
    switch (event.key) {
      case "ArrowRight": this.step(siblings[at + 1]); break;
      case "ArrowLeft": this.step(siblings[at - 1]); break;
      case "ArrowDown": this.step(frame.children[0]); break;
      case "ArrowUp": this.step(around); break;
      case "Enter": case " ": this.zoom(frame === this.zoomed ? this.frames[0] : frame, frame); break;
      case "Escape": this.zoom(this.frames[0], frame); break;
      default: return;
    }
    event.preventDefault();
  }

  // What is too narrow to be drawn is zoomed to.
  step(frame) {
    if (frame === undefined || (frame.number === 0 && frame.children.length > 0)) return;
    if (!this.focus(frame)) this.zoom(this.frames[frame.around], frame);
  }
}
