// Pieces of the page. Every text becomes a text node, so that nothing a body says is ever markup.

/** An element with attributes and children; texts become text nodes, absent children are left out. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? "" : value);
    }
  }
  made.append(...children.flat().filter(child => child !== undefined && child !== null));
  return made;
}

const SHAPES = { block: "▲", review: "◆", pass: "●" };

/** A suggestion as a word with a shape; colour only underlines it. */
function badge(word, judged = true) {
  return element(
    "span",
    { class: `badge ${judged ? word : "silent"}` },
    element("span", { "aria-hidden": "true" }, judged ? SHAPES[word] : "○"),
    ` ${word}${judged ? "" : " (no judgement)"}`,
  );
}

/** A table; the first cell of a row may be its heading. */
function table(caption, heads, rows, rowHeads = true) {
  return element(
    "table",
    {},
    caption ? element("caption", {}, caption) : null,
    element("thead", {}, element("tr", {}, heads.map(head => element("th", { scope: "col" }, head)))),
    element(
      "tbody",
      {},
      rows.map(row =>
        element(
          "tr",
          {},
          row.map((cell, i) =>
            i === 0 && rowHeads ? element("th", { scope: "row" }, cell) : element("td", {}, cell),
          ),
        ),
      ),
    ),
  );
}

/** A figure of three digits, or that there is none, with the reason to be read. */
function figure(measure) {
  return typeof measure === "number"
    ? measure.toFixed(3)
    : element("span", { class: "undefined", title: measure.undefined }, "undefined");
}

/** A figure and its interval. */
function estimate({ value, low, high }) {
  if (typeof value !== "number") {
    return element("span", { class: "undefined" }, `undefined: ${value.undefined}`);
  }
  const interval =
    typeof low === "number" ? ` [${low.toFixed(3)}, ${high.toFixed(3)}]` : ` (no interval: ${low.undefined})`;
  return element("span", {}, element("strong", {}, value.toFixed(3)), interval);
}

/** A position as a clock shows it. */
function clock(millis, exact = true) {
  const seconds = Math.floor(millis / 1000);
  const pad = (number, digits) => String(number).padStart(digits, "0");
  const hours = Math.floor(seconds / 3600);
  const short = `${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
  return (hours > 0 ? `${hours}:` : "") + short + (exact ? `.${pad(Math.floor(millis % 1000), 3)}` : "");
}

function speak(text) {
  document.getElementById("spoken").textContent = text;
}
