// How categories and suggestions look: each category has a symbol and a colour, so that either alone tells it.

const OUTLINES = [
  "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14Z",
  "M2 2H14V14H2Z",
  "M8 1L15 14H1Z",
  "M8 0L16 8L8 16L0 8Z",
  "M1 2H15L8 15Z",
  "M6 1H10V6H15V10H10V15H6V10H1V6H6Z",
  "M8 0L10 5.5L16 5.8L11.3 9.4L13 15L8 11.8L3 15L4.7 9.4L0 5.8L6 5.5Z",
  "M3 1L8 6L13 1L15 3L10 8L15 13L13 15L8 10L3 15L1 13L6 8L1 3Z",
  "M4 1H12L16 8L12 15H4L0 8Z",
  "M2 1H14L9 8L14 15H2L7 8Z",
];

const PALETTES = {
  light: {
    text: "#1b1f24",
    muted: "#5b6570",
    line: "#d5dae0",
    card: "#ffffff",
    cold: "#f1f4f8",
    hot: "#2b6cb0",
    onHot: "#ffffff",
    block: "#b3261e",
    review: "#9a5b00",
    pass: "#1a7f37",
    categories: [
      "#0b6fa4", "#c2410c", "#137a4b", "#8b2f8b", "#7a5c00", "#b0164a", "#4b5bd1", "#4d6b12", "#00727a", "#7a4a2b",
    ],
  },
  dark: {
    text: "#e6eaf0",
    muted: "#9aa5b1",
    line: "#323a44",
    card: "#171b21",
    cold: "#1e242c",
    hot: "#6cb2f5",
    onHot: "#0d1117",
    block: "#ff8a80",
    review: "#ffc069",
    pass: "#7ee2a0",
    categories: [
      "#6cc3f0", "#ff9d6b", "#66d9a0", "#e39be3", "#e3c34d", "#ff8fb3", "#a6b1ff", "#b4d66b", "#5fd3db", "#d8aa88",
    ],
  },
};

const darkness = window.matchMedia("(prefers-color-scheme: dark)");
let printing = false;

function palette() {
  return darkness.matches && !printing ? PALETTES.dark : PALETTES.light;
}

/** The symbol of a category: its outline, its place among the colours, and whether it is drawn hollow. */
function symbol(category) {
  const place = allCategories.indexOf(category);
  return {
    outline: OUTLINES[place % OUTLINES.length],
    colour: palette().categories[place % PALETTES.light.categories.length],
    hollow: Math.floor(place / OUTLINES.length) % 2 === 1,
  };
}

/** The symbol as a small picture beside its word. */
function picture(category) {
  const { outline, hollow } = symbol(category);
  const place = allCategories.indexOf(category) % PALETTES.light.categories.length;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "-1 -1 18 18");
  svg.setAttribute("class", `symbol category-${place}${hollow ? " hollow" : ""}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", outline);
  svg.append(path);
  return svg;
}
