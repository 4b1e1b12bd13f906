
"use strict";

// Names come from an assembly and its configuration: they are text, never markup, and what nobody would see is spelled.

/** Replaces characters that are invisible, or that change the direction of the text after them, by their code. */
function visible(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]/gu,
    character => "\\u" + character.charCodeAt(0).toString(16).padStart(4, "0"));
}

/** The start of a text, for places of one line. */
function short(text, length = 300) {
  return visible(text.length > length ? text.slice(0, length) + "…" : text);
}

/** Text that breaks after the marks in names, and inside words only where they are very long. */
function breakable(text) {
  const parts = visible(text).split(/(?<=[.,:;|/\\(])/).slice(0, 1000);
  const isLong = parts.length === 1000 || parts.some(part => part.length > 40);
  return make("span", { class: isLong ? "long" : null }, isLong ? visible(text) : parts.flatMap((part, at) => at === 0 ? [part] : [make("wbr"), part]));
}

/** A name of usual length, which stays on one line. */
function whole(text) {
  return make("span", { class: text.length <= 40 ? "whole" : null }, visible(text));
}

function plural(count, noun) {
  return count.toLocaleString("en") + " " + noun + (count === 1 ? "" : "s");
}

/** Creates an element. Strings among the children become text nodes. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** A table with a row of headings. A heading that starts with # is that of numbers. */
function table(headings, rows, label) {
  const isNumber = headings.map(heading => heading.startsWith("#"));
  const head = make("tr", {}, headings.map((heading, column) =>
    make("th", { scope: "col", class: isNumber[column] ? "number" : null }, heading.replace("#", ""))));
  const body = rows.map(row => make("tr", { class: row.className }, row.cells.map((cell, column) =>
    make("td", { class: isNumber[column] ? "number" : column === 0 && row.isWhole ? "whole" : null }, cell))));
  return make("table", { "aria-label": label }, make("thead", {}, head), make("tbody", {}, body));
}

/** A length of time in microseconds, with three digits. */
function duration(microseconds) {
  const units = [["µs", 1], ["ms", 1e3], ["s", 1e6]];
  const [unit, size] = units.filter(one => microseconds >= one[1]).pop() || units[0];
  const value = microseconds / size;
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2) + " " + unit;
}
