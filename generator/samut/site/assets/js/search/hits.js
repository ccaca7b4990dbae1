/** @typedef {Map<number, import("./scan.js").Found>} Hits what was found, by section */

/** @param {Hits} hits */
export function best(hits) {
  let most = 0;
  for (const one of hits.values()) most = Math.max(most, one.best);
  return most;
}

/**
 * How much it tells that a section holds something: the fewer do, the more.
 * @param {import("./library.js").Library} library
 * @param {Hits} hits
 */
export function rarity(library, hits) {
  return Math.log(1 + (library.sections.length + 0.5) / (hits.size + 0.5));
}

/**
 * @param {import("./scan.js").Found | undefined} one
 * @param {import("./scan.js").Found} other
 */
export function joined(one, other) {
  if (!one) return { ...other, spans: [...other.spans] };
  return {
    title: one.title + other.title,
    text: one.text + other.text,
    best: Math.max(one.best, other.best),
    share: Math.min(1, one.share + other.share),
    spans: [...one.spans, ...other.spans],
  };
}

/**
 * @param {import("./scan.js").Found} one
 * @param {number} factor
 */
export function scaled(one, factor) {
  one.title *= factor;
  one.text *= factor;
}
