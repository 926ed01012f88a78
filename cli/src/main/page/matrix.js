// Confusion matrices as heat maps. Every cell shows its count, so that the colour is only a help.

const matrices = [];

function drawMatrix(drawn) {
  const colours = palette();
  const { pair, chart } = drawn;
  const counts = WORDS.map(left => WORDS.map(right => pair.matrix[left][right]));
  const most = Math.max(1, ...counts.flat());
  const axis = {
    type: "category",
    data: WORDS,
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: colours.text, fontSize: 13 },
    nameTextStyle: { color: colours.muted, fontSize: 13 },
    nameLocation: "middle",
    splitArea: { show: false },
  };
  chart.setOption(
    {
      animation: false,
      grid: { left: 84, right: 12, top: 12, bottom: 52 },
      xAxis: { ...axis, name: pair.right, nameGap: 30 },
      yAxis: { ...axis, name: pair.left, nameGap: 62, inverse: true },
      visualMap: { show: false, min: 0, max: most, inRange: { color: [colours.cold, colours.hot] } },
      series: [
        {
          type: "heatmap",
          data: counts.flatMap((row, i) =>
            row.map((count, j) => ({
              value: [j, i, count],
              label: { color: count > most / 2 ? colours.onHot : colours.text },
            })),
          ),
          label: { show: true, fontSize: 16, formatter: cell => String(cell.value[2]) },
          itemStyle: { borderColor: colours.card, borderWidth: 3 },
          emphasis: { disabled: true },
          silent: true,
        },
      ],
    },
    true,
  );
}

/** One pair of raters: heat map, coefficients, categories. */
function pairCard(pair) {
  const cells = WORDS.flatMap(left => WORDS.map(right => `${left} and ${right}: ${pair.matrix[left][right]}`));
  const map = element("div", {
    class: "matrix",
    role: "img",
    "aria-label": `How often ${pair.left} and ${pair.right} say what: ${cells.join(", ")}`,
  });
  const card = element(
    "article",
    { class: "card pair" },
    element("h3", {}, `${pair.left} and ${pair.right}`),
    element(
      "div",
      { class: "pair-top" },
      map,
      element(
        "dl",
        {},
        element("dt", {}, "raw agreement"),
        element("dd", {}, estimate(pair.raw)),
        element("dt", {}, "Cohen’s kappa"),
        element("dd", {}, estimate(pair.kappa)),
        element("dt", {}, "weighted kappa"),
        element("dd", {}, estimate(pair.weightedKappa)),
      ),
    ),
  );
  if (pair.categories) {
    card.append(element("div", { class: "scroll" }, categoryTable(pair)));
  }
  matrices.push({ pair, place: map, chart: null });
  return card;
}

function categoryTable(pair) {
  return table(
    `Categories: ${pair.right} held against ${pair.left}`,
    ["category", "both", `only ${pair.left}`, `only ${pair.right}`, "not comparable", "precision", "recall"],
    pair.categories.map(row => [
      element("span", { class: "category" }, allCategories.includes(row.category) ? picture(row.category) : null, row.category),
      String(row.both),
      String(row.onlyLeft),
      String(row.onlyRight),
      String(row.notComparable),
      figure(row.precision),
      figure(row.recall),
    ]),
  );
}

function drawMatrices() {
  for (const drawn of matrices) {
    drawn.chart ??= echarts.init(drawn.place, null, { renderer: "svg" });
    drawMatrix(drawn);
  }
}
