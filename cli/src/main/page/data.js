// What the page shows, read from the data it carries. Texts that differ only in numbers are kept once: see TextTable.

const WORDS = ["pass", "review", "block"];
const NO_WORD = 3;
const IMPLIED = 4;

const report = JSON.parse(document.getElementById("data").textContent);

/** Calls back with a function that gives the text at each place of a column. */
function column(texts, places, numbers) {
  const starts = new Int32Array(places.length);
  let next = 0;
  for (let i = 0; i < places.length; i++) {
    starts[i] = next;
    next += texts[places[i]].length - 1;
  }
  return i => {
    const pieces = texts[places[i]];
    let text = pieces[0];
    for (let piece = 1; piece < pieces.length; piece++) {
      text += numbers[starts[i] + piece - 1] + pieces[piece];
    }
    return text;
  };
}

/** The hits of a lane, made when its chart is first drawn. */
function hitsOf(lane) {
  if (!lane.read) {
    const { hits } = lane;
    const texts = report.texts;
    const category = column(texts, hits.category, hits.categoryNumbers);
    lane.read = {
      size: hits.at.length,
      at: hits.at,
      score: i => (hits.score[i] < 0 ? null : hits.score[i] / 100),
      word: i => (hits.word[i] === NO_WORD ? null : WORDS[hits.word[i] % IMPLIED]),
      isImplied: i => hits.word[i] >= IMPLIED,
      category,
      label: column(texts, hits.label, hits.labelNumbers),
      source: column(texts, hits.source, hits.sourceNumbers),
      snapshot: column(texts, hits.snapshot, hits.snapshotNumbers),
    };
  }
  return lane.read;
}

/** The categories of a media's hits and other findings, without making every hit. */
function categoriesOf(media) {
  const categories = new Set();
  for (const lane of media.lanes) {
    const seen = new Set(lane.hits.category);
    for (const place of seen) {
      // A category is a word: should it hold a number, any hit of it tells the whole.
      const pieces = report.texts[place];
      categories.add(pieces.length === 1 ? pieces[0] : hitsOf(lane).category(lane.hits.category.indexOf(place)));
    }
    for (const found of lane.found ?? []) {
      categories.add(found.category);
    }
  }
  return categories;
}

const media = (report.media ?? []).map((entry, index) => {
  const lanes = entry.lanes ?? [];
  const words = new Set(lanes.filter(lane => lane.judged).map(lane => lane.word));
  return {
    key: entry.key,
    lanes,
    id: `media-${index}`,
    words,
    isFlip: words.size > 1,
    length: lanes.reduce((last, lane) => lane.hits.at.reduce((a, b) => Math.max(a, b), last), 0),
  };
});
for (const entry of media) {
  entry.categories = categoriesOf(entry);
}

const idOf = new Map(media.map(entry => [entry.key, entry.id]));
const allCategories = [...new Set(media.flatMap(entry => [...entry.categories]))].sort();
