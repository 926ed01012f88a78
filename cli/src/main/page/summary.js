// What stands above the media: who judged what, how far they agree, and where they flip.

const FIRST_FLIPS = 25;

function intro() {
  const { agreement } = report;
  const raters = (agreement.raters ?? []).map(rater => rater.rater);
  document.getElementById("intro").textContent =
    `${agreement.media} media, judged by ${raters.length ? raters.join(", ") : "nobody"}. ` +
    `Intervals: ${agreement.intervals.kind}, ${agreement.intervals.resamples} resamples, seed ${agreement.intervals.seed}.`;
}

/** How often each rater says which word. */
function raters() {
  const rows = (report.agreement.raters ?? []).map(rater => {
    const share = word =>
      element("td", {}, String(rater[word]), bar(rater[word] / Math.max(1, rater.pass + rater.review + rater.block), word));
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, rater.rater),
      WORDS.map(share),
      element("td", {}, String(rater.silent)),
      element("td", {}, String(rater.missing)),
    );
  });
  const made = table("", ["rater", ...WORDS.map(word => badge(word)), "no judgement", "no answer"], []);
  made.querySelector("tbody").append(...rows);
  document.getElementById("raters").append(made);
  document.getElementById("alpha").append(
    "Krippendorff’s alpha over all services (ordinal): ",
    estimate(report.agreement.alpha),
  );
}

/** A bar as long as a share of the row. */
function bar(share, word) {
  const meter = element("span", { class: `bar ${word}`, "aria-hidden": "true" });
  meter.style.width = `${Math.round(share * 100)}%`;
  return element("span", { class: "bar-room" }, meter);
}

function pairs() {
  document.getElementById("pairs").append(...(report.agreement.pairs ?? []).map(pairCard));
}

function causeText(cause) {
  const label = [cause.scene, cause.label].filter(Boolean).join("/");
  const what = [cause.part, label].filter(Boolean).join(" ") || (cause.reason === "stated" ? "overall" : cause.reason);
  return what + (cause.atMs === undefined ? "" : ` at ${clock(cause.atMs)}`) + (cause.source ? `, ${cause.source}` : "");
}

function flipRow(flip) {
  const causes = flip.causes ?? [];
  const more = causes.length > 1 ? ` and ${causes.length - 1} more` : "";
  const id = idOf.get(flip.media);
  return [
    id === undefined ? flip.media : element("a", { href: `#${id}` }, flip.media),
    element("span", {}, `${flip.left} `, badge(flip.leftSuggestion)),
    element("span", {}, `${flip.right} `, badge(flip.rightSuggestion)),
    element("span", { class: "address" }, causes.length ? causeText(causes[0]) + more : ""),
  ];
}

/** The flips; a long list begins with the worst and shows the rest when asked. */
function flips() {
  const all = report.agreement.flips ?? [];
  const place = document.getElementById("flip-list");
  if (all.length === 0) {
    place.append(element("p", {}, "None: wherever two raters judged one media, they say the same."));
    return;
  }
  const list = table(`${all.length} in all`, ["media", "one says", "the other says", "because of"], all.slice(0, FIRST_FLIPS).map(flipRow));
  place.append(element("div", { class: "scroll" }, list));
  if (all.length > FIRST_FLIPS) {
    const button = element("button", { type: "button" }, `Show the other ${all.length - FIRST_FLIPS}`);
    button.addEventListener("click", () => {
      const rest = table("", [], all.slice(FIRST_FLIPS).map(flipRow));
      list.querySelector("tbody").append(...rest.querySelectorAll("tbody > tr"));
      button.remove();
    });
    place.append(button);
  }
}
