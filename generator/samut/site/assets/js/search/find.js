import { bare, breadth, stem } from "./fold.js";
import { distance } from "./near.js";
import { scan } from "./scan.js";
import { words } from "./words.js";

const THAI = /[\u0e00-\u0e7f]/;
const GOOD = 0.5;
/** How far a match is trusted that is not letter for letter. */
const TRUST = { exact: 1, tones: 0.8, pieces: 0.6, near: 0.4 };
/** Words that stand everywhere and tell nothing about a page. */
const COMMON = new Set(
  ("การ ความ ที่ และ ใน ของ เป็น ได้ ให้ จะ มี ไม่ ว่า ก็ กับ หรือ จาก อย่าง อย่างไร ทำ คือ นี้ นั้น กี่ ไหม ไร อะไร ทำไม เพื่อ โดย แล้ว " +
    "ต้อง ควร ถูก ยังไง the of a an and to in is are what how why for").split(" "),
);

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
  const ways = THAI.test(part) ? [exact, tones, pieces, near] : [exact, near];
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
  const cut = cutKnown(library, part);
  const tail = cut[cut.length - 1];
  const told = cut.filter((word) => !COMMON.has(word) && (library.words.has(word) || (last && word === tail)));
  const unknown = cut.filter((word) => !library.words.has(word)).join("").length;
  const none = { hits: new Map(), trust: 0 };
  if (cut.length < 2 || !told.length || unknown > part.length * 0.4) return none;
  return { hits: covering(library, [...new Set(told)], tail), trust: TRUST.pieces };
}

/**
 * The sections that hold most of the words, rare ones counting more.
 * @param {import("./library.js").Library} library
 * @param {string[]} told
 * @param {string} tail
 * @returns {Hits}
 */
function covering(library, told, tail) {
  const [sums, share] = [new Map(), new Map()];
  let whole = 0;
  for (const word of told) {
    const hits = scan(library, [word], { last: word === tail, least: 0.3 });
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
function near(library, part) {
  const needle = bare(part).text;
  const most = needle.length >= 9 ? 2 : 1;
  if (needle.length < 4) return { hits: new Map(), trust: 0 };
  const alike = library.vocabulary
    .map(([word, letters]) => ({ word, far: distance(needle, letters, most) }))
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far);
  const close = alike.filter(({ far }) => far === alike[0].far).slice(0, 3);
  const hits = scan(library, close.map(({ word }) => word), { least: 0.3 });
  return { hits: hits.size ? hits : windows(library, needle), trust: TRUST.near };
}

/**
 * Runs of words that differ in one letter.
 * @param {import("./library.js").Library} library
 * @param {string} needle
 * @returns {Hits}
 */
function windows(library, needle) {
  const { text, places } = library.bare;
  const forms = new Set();
  if (needle.length < 6) return new Map();
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== needle[0] && text[at + 1] !== needle[1]) continue;
    if (!library.begins[places[at]]) continue;
    for (const size of [needle.length, needle.length + 1, needle.length - 1]) {
      const form = text.slice(at, at + size);
      if (distance(needle, form, 1) <= 1) {
        forms.add(form);
        break;
      }
    }
  }
  return scan(library, [...forms].slice(0, 3), { loose: true, least: 0.3 });
}

/**
 * A run of Thai cut into words of the texts where it can be.
 * @param {import("./library.js").Library} library
 * @param {string} part
 */
function cutKnown(library, part) {
  const ways = [{ cost: 0, from: 0 }];
  const may = new Set(words(part).reduce((ends, word) => [...ends, ends[ends.length - 1] + word.length], [0]));
  for (let end = 1; end <= part.length; end += 1) {
    ways[end] = { cost: Infinity, from: 0 };
    for (let from = 0; from < end; from += 1) {
      const known = library.words.has(part.slice(from, end));
      if (!known && !(may.has(from) && may.has(end)) && end - from > 1) continue;
      const cost = ways[from].cost + (known ? 1 : 1.5 + (end - from));
      if (cost < ways[end].cost) ways[end] = { cost, from };
    }
  }
  const cut = [];
  for (let end = part.length; end > 0; end = ways[end].from) cut.unshift(part.slice(ways[end].from, end));
  return cut;
}
