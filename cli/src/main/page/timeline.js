// The timeline of a media: one lane for each service, drawn when it comes into view.

const LANE = 96;
const TOP = 8;
const BELOW = 58;

const RIGHT = 18;

/** Where the lanes begin; a narrow screen has less room for their names. */
const leftOf = place => (place.clientWidth < 480 ? 72 : 96);

const timelines = new Map();

function chartHeight(entry) {
  return TOP + entry.lanes.length * LANE + BELOW;
}

class TimelineChart {
  constructor(entry, place) {
    this.entry = entry;
    this.place = place;
    this.chart = echarts.init(place, null, { renderer: "svg", height: chartHeight(entry) });
    this.end = Math.max(1000, entry.length) * 1.03;
    this.start = -0.02 * this.end;
    this.from = this.start;
    this.to = this.end;
    this.focused = -1;
    this.chart.on("datazoom", () => this.zoomed());
    place.addEventListener("keydown", event => this.key(event));
    place.addEventListener("blur", () => this.chart.dispatchAction({ type: "hideTip" }));
    this.draw();
  }

  /** Draws everything anew: another palette, another filter, another width. */
  draw() {
    const colours = palette();
    const lanes = this.entry.lanes;
    const left = leftOf(this.place);
    this.chart.resize();
    this.chart.setOption(
      {
        animation: false,
        textStyle: { color: colours.text },
        tooltip: {
          trigger: "item",
          enterable: true,
          position: beside,
          backgroundColor: colours.card,
          borderColor: colours.line,
          textStyle: { color: colours.text, fontSize: 13 },
          formatter: item => this.tip(item.seriesIndex, item.dataIndex),
        },
        grid: lanes.map((lane, i) => ({ left, right: RIGHT, top: TOP + i * LANE, height: LANE - 12, outerBoundsMode: "none" })),
        xAxis: lanes.map((lane, i) => ({
          gridIndex: i,
          type: "value",
          min: this.start,
          max: this.end,
          axisLine: { lineStyle: { color: colours.line } },
          axisTick: { show: i === lanes.length - 1 },
          axisLabel: {
            show: i === lanes.length - 1,
            color: colours.muted,
            hideOverlap: true,
            showMaxLabel: false,
            formatter: at => (at < 0 ? "" : clock(at, this.to - this.from < 10000)),
          },
          splitLine: { show: true, lineStyle: { color: colours.line, opacity: 0.5 } },
        })),
        yAxis: lanes.map((lane, i) => ({
          gridIndex: i,
          type: "value",
          min: 0,
          max: CEILING,
          interval: 50,
          name: `${lane.service}\n${lane.judged ? lane.word : "silent"}`,
          nameLocation: "middle",
          nameRotate: 0,
          nameGap: left - 46,
          nameTextStyle: { color: colours.text, fontSize: 13, lineHeight: 18 },
          axisLine: { lineStyle: { color: colours.line } },
          axisTick: { show: false },
          axisLabel: { color: colours.muted, fontSize: 11, showMaxLabel: false },
          splitLine: { showMaxLine: false, lineStyle: { color: colours.line, opacity: 0.5 } },
        })),
        dataZoom: [
          {
            type: "inside",
            xAxisIndex: lanes.map((lane, i) => i),
            startValue: this.from,
            endValue: this.to,
            zoomOnMouseWheel: "ctrl",
            moveOnMouseWheel: "shift",
            filterMode: "none",
          },
          {
            type: "slider",
            xAxisIndex: lanes.map((lane, i) => i),
            startValue: this.from,
            endValue: this.to,
            filterMode: "none",
            bottom: 8,
            height: 20,
            left,
            show: !printing,
            right: RIGHT,
            showDataShadow: false,
            brushSelect: false,
            labelFormatter: at => clock(Math.max(0, at)),
            textStyle: { color: colours.muted },
            borderColor: colours.line,
            handleStyle: { color: colours.card, borderColor: colours.muted },
            moveHandleStyle: { color: colours.muted },
            fillerColor: "rgba(128,128,128,0.2)",
          },
        ],
        series: this.series(),
      },
      true,
    );
    this.chart.getZr().flush();
  }

  series() {
    const pixels = this.place.clientWidth - leftOf(this.place) - RIGHT;
    const { categories } = filter;
    this.marks = this.entry.lanes.map(lane => marks(lane, categories, this.from, this.to, pixels));
    return this.entry.lanes.flatMap((lane, i) => {
      const axes = { type: "custom", xAxisIndex: i, yAxisIndex: i, clip: true, progressive: 0 };
      const found = bands(lane, categories);
      return [
        {
          ...axes,
          silent: true,
          data: found.map(run => [run.from, run.to, WORDS.indexOf(run.word)]),
          renderItem: (params, api) => bandShape(api, found[params.dataIndex], params.coordSys.x),
        },
        {
          ...axes,
          data: this.marks[i].map(mark => [mark.at, mark.score ?? 100]),
          renderItem: (params, api) => markShape(api, this.marks[i][params.dataIndex]),
        },
      ];
    });
  }

  zoomed() {
    const [{ startValue, endValue }] = this.chart.getOption().dataZoom;
    this.from = startValue;
    this.to = endValue;
    this.focused = -1;
    this.place.dataset.from = Math.round(this.from);
    this.place.dataset.to = Math.round(this.to);
    this.chart.setOption({ series: this.series() });
  }

  zoom(from, to) {
    const width = Math.max(200, Math.min(this.end - this.start, to - from));
    const start = Math.max(this.start, Math.min(this.end - width, from));
    this.chart.dispatchAction({ type: "dataZoom", startValue: start, endValue: start + width });
  }

  tip(series, place) {
    const lane = Math.floor(series / 2);
    const lines = story(this.entry.lanes[lane], this.marks[lane][place]);
    return element(
      "dl",
      { class: "tip" },
      lines.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
    );
  }

  key(event) {
    const width = this.to - this.from;
    const middle = (this.from + this.to) / 2;
    const actions = {
      ArrowRight: () => this.step(1),
      ArrowLeft: () => this.step(-1),
      "+": () => this.zoom(middle - width / 4, middle + width / 4),
      "=": () => this.zoom(middle - width / 4, middle + width / 4),
      "-": () => this.zoom(middle - width, middle + width),
      0: () => this.zoom(this.start, this.end),
      Home: () => this.zoom(this.start, this.start + width),
      End: () => this.zoom(this.end - width, this.end),
      Escape: () => this.chart.dispatchAction({ type: "hideTip" }),
    };
    const action = actions[event.key];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  }

  /** Goes to the next mark of any lane, in the order of time, shows and speaks it. */
  step(by) {
    const all = this.marks
      .flatMap((list, lane) => list.map((mark, place) => ({ lane, place, mark })))
      .sort((one, other) => one.mark.at - other.mark.at || one.lane - other.lane);
    if (all.length === 0) {
      speak("no hits in view");
      return;
    }
    this.focused = Math.max(0, Math.min(all.length - 1, this.focused + by));
    const { lane, place, mark } = all[this.focused];
    this.chart.dispatchAction({ type: "showTip", seriesIndex: 2 * lane + 1, dataIndex: place });
    const lines = story(this.entry.lanes[lane], mark).map(line => line.join(" ")).join(", ");
    speak(`${this.focused + 1} of ${all.length}: ${this.entry.lanes[lane].service}, ${lines}`);
  }
}
