// Puts the page together. Timelines are drawn when they come near the view, so that a long page opens at once.

const near = new Set();

const watcher = new IntersectionObserver(
  changes => {
    for (const change of changes) {
      near[change.isIntersecting ? "add" : "delete"](change.target.closest("article").id);
    }
    drawStale();
  },
  { rootMargin: "300px" },
);

function draw(entry) {
  const place = document.getElementById(entry.id).querySelector(".timeline");
  const drawn = timelines.get(entry.id);
  if (!place) {
    return;
  }
  if (!drawn) {
    timelines.set(entry.id, new TimelineChart(entry, place));
  } else if (drawn.stale) {
    drawn.stale = false;
    drawn.draw();
  }
}

/** Draws what is near the view and was not drawn yet, or not as it is now. */
function drawStale() {
  for (const entry of media) {
    if (near.has(entry.id) && !document.getElementById(entry.id).hidden) {
      draw(entry);
    }
  }
}

function redraw() {
  drawMatrices();
  for (const chart of timelines.values()) {
    chart.stale = true;
  }
  drawStale();
}

/** A link to a media that the filters hide shows everything again. */
function followLink() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.hidden) {
    filter.word = "any";
    filter.text = "";
    filter.categories = new Set(allCategories);
    document.getElementById("filters").reset();
    apply();
  }
  if (target?.classList.contains("media")) {
    target.scrollIntoView();
    target.querySelector(".timeline")?.focus({ preventScroll: true });
  }
}

/** Paper takes every timeline, and the reasons behind each verdict unfolded. */
function toPrint(onPaper) {
  printing = onPaper;
  document.querySelectorAll(".media details").forEach(details => {
    details.open = onPaper || details.dataset.open === "true";
  });
  matrices.forEach(drawn => drawn.chart.resize());
  drawMatrices();
  for (const entry of media.filter(isShown)) {
    const drawn = timelines.get(entry.id);
    if (drawn) {
      drawn.stale = true;
    }
    if (onPaper || near.has(entry.id)) {
      draw(entry);
    }
  }
}

intro();
raters();
pairs();
flips();
filters();
document.getElementById("media-list").append(...media.map(mediaSection));
apply();
drawMatrices();
document.querySelectorAll(".timeline").forEach(place => watcher.observe(place));

document.querySelectorAll(".media details").forEach(details =>
  details.addEventListener("toggle", () => {
    if (!printing) {
      details.dataset.open = String(details.open);
    }
  }),
);
darkness.addEventListener("change", redraw);
window.addEventListener("hashchange", followLink);
window.addEventListener("beforeprint", () => toPrint(true));
window.addEventListener("afterprint", () => toPrint(false));

let width = window.innerWidth;
window.addEventListener("resize", () => {
  if (window.innerWidth !== width) {
    width = window.innerWidth;
    matrices.forEach(drawn => drawn.chart.resize());
    redraw();
  }
});
followLink();
