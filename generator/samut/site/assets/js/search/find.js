import { COMMON } from "./common.js";
import { bare, breadth, stem } from "./fold.js";
import { near } from "./near.js";
import { scan } from "./scan.js";

const THAI = /[\u0e00-\u0e7f]/;
const GOOD = 0.5;
const LONGEST = 20;
/** How far a match is trusted that is not letter for letter. */
const TRUST = { exact: 1, tones: 0.8, pieces: 0.6, near: 0.4 };
/** @typedef {Map<number, import("./scan.js").Found>} Hits */

/** @param {Hits} hits */
function best(hits) {
  let most = 0;
  for (const one of hits.values()) most = Math.max(most, one.best);
  return most;
}

/**
 * Where a word or a run of Thai words stands: letter for letter, else without tone marks, else in its
 * pieces, else with a letter or two that differ.
 * @param {import("./library.js").Library} library
 * @param {string} part
 * @param {boolean} last whether more may follow
 * @returns {{hits: Hits, trust: number}}
 */
export function find(library, part, last) {
  const ways = THAI.test(part) ? [exact, tones, pieces, misspelt] : [exact, misspelt];
  let found = { hits: new Map(), trust: 0 };
  for (const way of ways) {
    const one = way(library, part, last);
    if (best(one.hits) * one.trust > best(found.hits) * found.trust) found = one;
    if (best(found.hits) >= GOOD) return found;
  }
  return found;
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
function pieces(library, part, last) {
  const none = { hits: new Map(), trust: 0 };
  const cut = cutKnown(library, part);
  const known = ([word]) => library.words.has(word);
  const unknown = cut.filter((one) => !known(one)).join("").length;
  if (cut.length < 2 || unknown > part.length * 0.4) return none;
  const begun = ([word], place) => last && place === cut.length - 1 && word.length > 1;
  const told = cut
    .map((needles, place) => ({ needles, more: begun(needles, place) }))
    .filter(({ needles, more }) => !COMMON.has(needles[0]) && (more || known(needles)));
  return told.length ? { hits: covering(library, told), trust: TRUST.pieces } : none;
}

/**
 * The sections that hold most of the words, rare ones counting more.
 * @param {import("./library.js").Library} library
 * @param {Array<{needles: string[], more: boolean}>} told each word with its spellings
 * @returns {Hits}
 */
function covering(library, told) {
  const [sums, share] = [new Map(), new Map()];
  let whole = 0;
  for (const { needles, more } of told) {
    const hits = scan(library, needles, { last: more, least: 0.3 });
    const rare = rarity(library, hits);
    whole += rare;
    for (const [section, one] of hits) {
      share.set(section, (share.get(section) ?? 0) + rare);
      sums.set(section, joined(sums.get(section), one));
    }
  }
  for (const [section, sum] of share) {
    const part = sum / whole;
    if (part < 0.6) sums.delete(section);
    else scaled(sums.get(section), part * part);
  }
  return sums;
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
function scaled(one, factor) {
  one.title *= factor;
  one.text *= factor;
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

/**
 * A run of Thai cut into as few words of the texts as can be, tone marks passed over; every word with the
 * spellings it may have, which is the one that was typed if there is such a word.
 * @param {import("./library.js").Library} library
 * @param {string} part
 * @returns {string[][]}
 */
function cutKnown({ alike, words }, part) {
  const { text, places } = bare(part);
  const ways = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= text.length; end += 1) {
    ways[end] = { cost: Infinity, from: 0 };
    for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
      const cost = ways[from].cost + (alike.has(text.slice(from, end)) ? 1 : 1.5 + (end - from));
      if (cost < ways[end].cost) ways[end] = { cost, from };
    }
  }
  const cut = [];
  for (let end = text.length; end > 0; end = ways[end].from) {
    const { from } = ways[end];
    const typed = part.slice(places[from], places[end]);
    cut.unshift(words.has(typed) ? [typed] : alike.get(text.slice(from, end)) ?? [typed]);
  }
  return cut;
}
