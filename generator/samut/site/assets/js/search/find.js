import { bare, breadth, stem } from "./fold.js";
import { best, scaled } from "./hits.js";
import { near } from "./near.js";
import { pieces } from "./pieces.js";
import { scan } from "./scan.js";

const THAI = /[\u0e00-\u0e7f]/;
const GOOD = 0.5;
const RARE = 4;
/** How far a match is trusted that is not letter for letter. */
const TRUST = { exact: 1, tones: 0.8, near: 0.4, apart: 0.15 };
/**
 * Where a word or a run of Thai words stands: letter for letter, else without tone marks, else in its
 * pieces, else with a letter or two that differ.
 * @param {import("./library.js").Library} library
 * @param {string} part
 * @param {boolean} last whether more may follow
 * @returns {{hits: import("./hits.js").Hits, trust: number}}
 */
export function find(library, part, last) {
  const ways = THAI.test(part) ? [exact, tones, pieces, misspelt] : [exact, misspelt];
  let found = { hits: new Map(), trust: 0 };
  for (const way of ways) {
    const one = way(library, part, last);
    if (best(one.hits) * one.trust > best(found.hits) * found.trust) found = one;
    if (best(found.hits) >= GOOD) break;
  }
  return found.trust === TRUST.exact && found.hits.size < RARE ? widened(library, part, found) : found;
}

/**
 * What stands in few places, and behind it the sections that hold all of its words apart from each other.
 * @param {import("./library.js").Library} library
 * @param {string} part
 * @param {{hits: import("./hits.js").Hits, trust: number}} found
 */
function widened(library, part, { hits, trust }) {
  const apart = THAI.test(part) ? pieces(library, part, false, 1).hits : new Map();
  for (const one of apart.values()) scaled(one, TRUST.apart);
  return { hits: new Map([...apart, ...hits]), trust };
}

/** @type {typeof find} */
function exact(library, part, last) {
  const alike = THAI.test(part) ? [] : library.stems.get(stem(part)) ?? [];
  const needles = alike.length ? [...new Set([...alike, part])] : [part];
  return { hits: scan(library, longest(needles), { last }), trust: TRUST.exact };
}

/**
 * Without the texts that begin with another of them, whose matches are those of the other.
 * @param {string[]} needles
 */
function longest(needles) {
  return needles.filter((one) => !needles.some((other) => other !== one && one.startsWith(other)));
}

/** @type {typeof find} */
function tones(library, part, last) {
  const needle = bare(part).text;
  const hits = breadth(needle) >= 3 ? scan(library, [needle], { last, loose: true, least: 0.3 }) : new Map();
  return { hits, trust: TRUST.tones };
}

/** @type {typeof find} */
function misspelt(library, part) {
  const needle = bare(part).text;
  if (needle.length < 4) return { hits: new Map(), trust: 0 };
  for (const most of needle.length >= 9 ? [1, 2] : [1]) {
    const close = library.vocabulary.filter(([, letters]) => near(needle, letters, most)).slice(0, 3);
    const hits = scan(library, close.map(([word]) => word), { least: 0.3 });
    if (hits.size) return { hits, trust: TRUST.near };
  }
  return { hits: scan(library, runs(library, needle), { loose: true, least: 0.3 }), trust: TRUST.near };
}

/**
 * Runs of words that differ in one letter, but not in the first.
 * @param {import("./library.js").Library} library
 * @param {string} needle
 */
function runs({ bare: { text }, heads }, needle) {
  const forms = new Set();
  if (needle.length < 6) return [];
  for (const at of heads.get(needle[0]) ?? []) {
    const sizes = [needle.length - 1, needle.length, needle.length + 1];
    const form = sizes.map((size) => text.slice(at, at + size)).find((one) => near(needle, one, 1));
    if (form) forms.add(form);
    if (forms.size === 3) break;
  }
  return [...forms];
}
