// The media, one below the other, and what chooses among them.

const filter = { categories: new Set(allCategories), word: "any", text: "" };

/** A media without hits is shown as long as no category was taken out. */
function isShown(entry) {
  const words = { any: true, flip: entry.isFlip, silent: entry.lanes.some(lane => !lane.judged) };
  const byWord = words[filter.word] ?? entry.lanes.some(lane => lane.word === filter.word && lane.judged);
  const byCategory =
    filter.categories.size === allCategories.length || [...entry.categories].some(one => filter.categories.has(one));
  return byWord && byCategory && entry.key.toLowerCase().includes(filter.text);
}

function filters() {
  const boxes = allCategories.map(category => {
    const box = element("input", { type: "checkbox", checked: true, value: category });
    box.addEventListener("change", () => {
      filter.categories[box.checked ? "add" : "delete"](category);
      apply();
    });
    return element("label", { class: "chip" }, box, picture(category), category);
  });
  const choose = checked => () => {
    filter.categories = new Set(checked ? allCategories : []);
    document.querySelectorAll("#filters input[type=checkbox]").forEach(box => {
      box.checked = checked;
    });
    apply();
  };
  const all = element("button", { type: "button" }, "all");
  const none = element("button", { type: "button" }, "none");
  all.addEventListener("click", choose(true));
  none.addEventListener("click", choose(false));
  const options = [
    ["any", "anything"],
    ["flip", "different words"],
    ["block", "▲ block"],
    ["review", "◆ review"],
    ["pass", "● pass"],
    ["silent", "○ no judgement"],
  ];
  const word = element("select", { id: "word" }, options.map(([value, text]) => element("option", { value }, text)));
  word.addEventListener("change", () => {
    filter.word = word.value;
    apply();
  });
  const text = element("input", { type: "search", id: "text", placeholder: "part of its name" });
  text.addEventListener("input", () => {
    filter.text = text.value.toLowerCase();
    apply();
  });
  const form = document.getElementById("filters");
  form.addEventListener("submit", event => event.preventDefault());
  form.append(
    element("div", {}, element("label", { for: "word" }, "Some service says "), word),
    element("div", {}, element("label", { for: "text" }, "Media "), text),
    element("fieldset", {}, element("legend", {}, "Categories ", all, none), boxes),
  );
}

/** Shows what the filters let through, and draws the timelines in view anew. */
function apply() {
  let shown = 0;
  for (const entry of media) {
    const section = document.getElementById(entry.id);
    section.hidden = !isShown(entry);
    shown += section.hidden ? 0 : 1;
  }
  document.getElementById("count").textContent = `${shown} of ${media.length} media`;
  for (const chart of timelines.values()) {
    chart.stale = true;
  }
  drawStale();
}

function notes(lane) {
  const texts = [];
  if (lane.status !== "completed") {
    texts.push(`the job is ${lane.status}`);
  }
  if (lane.declared && lane.declared !== lane.word) {
    texts.push(`the service itself says ${lane.declared} overall`);
  }
  if (lane.gap) {
    texts.push(lane.gap);
  }
  if (lane.nowhere) {
    texts.push(`${lane.nowhere} hits at no position that can be read`);
  }
  return texts;
}

function laneDetails(lane) {
  const found = (lane.found ?? []).map(one =>
    element(
      "li",
      {},
      `${one.part}: `,
      element("span", { class: "category" }, picture(one.category), one.category),
      ` (${one.label})${one.score === undefined ? "" : `, score ${one.score}`} `,
      one.word ? badge(one.word) : null,
      element("span", { class: "address" }, ` ${one.source}`),
    ),
  );
  const causes = (lane.causes ?? []).map(cause => element("li", {}, `because of ${cause}`));
  const more = [
    lane.moreCauses ? element("li", {}, `and ${lane.moreCauses} more causes`) : null,
    lane.moreFound ? element("li", {}, `and ${lane.moreFound} more findings`) : null,
  ];
  return element(
    "div",
    { class: "lane" },
    element("h4", {}, `${lane.service} `, badge(lane.word, lane.judged)),
    element("ul", {}, notes(lane).map(note => element("li", {}, note)), causes, found, more),
  );
}

function mediaSection(entry) {
  const place = element("div", {
    class: "timeline",
    tabindex: "0",
    role: "group",
    "aria-label":
      `Timeline of ${entry.key}. Left and right go from hit to hit, plus and minus zoom, 0 shows all.`,
  });
  const hasHits = entry.lanes.some(lane => lane.hits.at.length > 0);
  if (hasHits) {
    place.style.height = `${chartHeight(entry)}px`;
  }
  return element(
    "article",
    { class: `card media${entry.isFlip ? " flip" : ""}`, id: entry.id },
    element("h3", {}, entry.key, " ", entry.lanes.map(lane => element("span", { class: "says" }, `${lane.service} `, badge(lane.word, lane.judged)))),
    hasHits ? place : element("p", { class: "empty" }, "No service lists a hit in time."),
    element("details", {}, element("summary", {}, "Why, and what was found outside the frames"), element("div", { class: "lanes" }, entry.lanes.map(laneDetails))),
  );
}
