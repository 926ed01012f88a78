// What a lane draws: the hits in view, joined where they stand too close to be told apart, and the bands behind them.

/** Hits of one category closer than this many pixels are drawn as one. */
const CLOSE = 3;

/** Hits of one suggestion this close in time are one band; see Comparer. */
const GAP = 5000;

/** The marks of a lane between two positions; each tells how many hits stand behind it, and the strongest of them. */
function marks(lane, categories, from, to, pixels) {
  const hits = hitsOf(lane);
  const step = ((to - from) / Math.max(1, pixels)) * CLOSE;
  const joined = new Map();
  for (let i = 0; i < hits.size; i++) {
    const at = hits.at[i];
    if (at < from || at > to) {
      continue;
    }
    const category = hits.category(i);
    if (!categories.has(category)) {
      continue;
    }
    const key = `${category} ${step > 0 ? Math.floor(at / step) : at}`;
    const mark = joined.get(key);
    if (!mark) {
      joined.set(key, { hit: i, count: 1, at, score: hits.score(i), category });
    } else {
      mark.count++;
      if ((hits.score(i) ?? -1) > (mark.score ?? -1)) {
        Object.assign(mark, { hit: i, at, score: hits.score(i) });
      }
    }
  }
  return [...joined.values()].sort((one, other) => one.at - other.at);
}

/** Where the service suggests more than pass: runs of frames of one word. Inside a block no review is told. */
function bands(lane, categories) {
  const blocks = runs(lane, categories, "block", () => false);
  const isInside = at => blocks.some(run => run.from <= at && at <= run.to);
  return [...blocks, ...runs(lane, categories, "review", isInside)];
}

function runs(lane, categories, word, isLeftOut) {
  const hits = hitsOf(lane);
  const found = [];
  let run = null;
  for (let i = 0; i < hits.size; i++) {
    const at = hits.at[i];
    if (hits.word(i) !== word || !categories.has(hits.category(i)) || isLeftOut(at)) {
      continue;
    }
    if (run && at - run.to <= GAP) {
      run.to = at;
    } else {
      run = { word, from: at, to: at };
      found.push(run);
    }
  }
  return found;
}

/** What a mark tells, as lines of a name and a value. */
function story(lane, mark) {
  const hits = hitsOf(lane);
  const word = hits.word(mark.hit);
  const lines = [
    ["at", clock(mark.at)],
    ["category", mark.category],
    ["label", hits.label(mark.hit)],
    ["score", mark.score === null ? "not given" : String(mark.score)],
    ["suggestion", word === null ? "not given" : hits.isImplied(mark.hit) ? `${word}, of the whole` : word],
    ["address", hits.source(mark.hit)],
  ];
  if (hits.snapshot(mark.hit)) {
    lines.push(["snapshot", hits.snapshot(mark.hit)]);
  }
  if (mark.count > 1) {
    lines.push(["here", `${mark.count} hits, of which this is the surest`]);
  }
  return lines;
}
