// What is drawn in a lane: bands behind, marks before them; and where their story is told.

/** Scores end at 100; above it is room for symbols and for the words of bands. */
const CEILING = 134;

/** Half the width of a symbol, in pixels. */
const SYMBOL = 5;

/** Beside the mark and never over it, inside the chart as far as there is room. */
function beside([x, y], item, tip, rect, { contentSize: [width, height], viewSize: [room, tall] }) {
  if (width + 32 > room) {
    return [0, y + 16];
  }
  const right = x + 16;
  const left = right + width <= room ? right : Math.max(0, x - 16 - width);
  return [left, Math.max(0, Math.min(tall - height, y - height / 2))];
}

/** A band over the whole lane: an edge that is whole for block and dashed for review, and the word where it fits. */
function bandShape(api, run, edge) {
  const colour = palette()[run.word];
  const [left, top] = api.coord([run.from, CEILING]);
  const [right, bottom] = api.coord([run.to, 0]);
  const x = left - 5;
  const width = Math.max(10, right - left + 10);
  return {
    type: "group",
    children: [
      { type: "rect", shape: { x, y: top, width, height: bottom - top }, style: { fill: colour, opacity: 0.1 } },
      {
        type: "line",
        shape: { x1: x, y1: top, x2: x + width, y2: top },
        style: { stroke: colour, lineWidth: 3, lineDash: run.word === "block" ? null : [5, 4] },
      },
      {
        type: "text",
        invisible: x + width - Math.max(x, edge) < 44,
        style: { text: run.word, x: Math.max(x, edge) + 4, y: top + 4, fill: colour, font: "600 11px sans-serif" },
      },
    ],
  };
}

/** A stem as high as the score with the symbol of the category; dashed and hollow where no score is given. */
function markShape(api, mark) {
  const { outline, colour, hollow } = symbol(mark.category);
  const [x, y] = api.coord([mark.at, mark.score ?? 100]);
  const [, bottom] = api.coord([mark.at, 0]);
  const size = SYMBOL + Math.min(3, Math.log2(mark.count));
  const known = mark.score !== null;
  return {
    type: "group",
    children: [
      {
        type: "line",
        shape: { x1: x, y1: bottom, x2: x, y2: y },
        style: { stroke: colour, lineWidth: mark.count > 1 ? 3 : 1.5, lineDash: known ? null : [2, 3] },
      },
      {
        type: "path",
        shape: { pathData: outline, x: x - size, y: y - size, width: 2 * size, height: 2 * size, layout: "center" },
        style: {
          fill: hollow || !known ? palette().card : colour,
          stroke: colour,
          lineWidth: 1.5,
        },
      },
    ],
  };
}
