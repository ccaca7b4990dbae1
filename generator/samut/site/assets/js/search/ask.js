import { isCommon, meant } from "./common.js";
import { asked, key, parted, stem } from "./fold.js";
import { find } from "./find.js";
import { rarity } from "./hits.js";
import { scan } from "./scan.js";

const NUMBERS = {
  th: "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ".split(" "),
  en: "zero one two three four five six seven eight nine ten".split(" "),
};
const TITLE = 6;
const ENOUGH = 1.2;
const PHRASE = { trust: 1.5, least: 0.3 };
const NAME = { trust: 0.7, part: 0.4, least: 0.4 };
const LATIN = /^[a-z]/;
const FEW_TERMS = 3;
const SINGLE = /^[\u0e00-\u0e7f]$/;

/** @typedef {{score: number, spans: Array<[number, number, number]>, parts: number}} Hit */

/**
 * The sections that answer a query, by number.
 * @param {import("./library.js").Library} library
 * @param {string} typed
 * @returns {Map<number, Hit>}
 */
export function ask(library, typed) {
  const query = asked(typed);
  const wanted = meant(query);
  const parts = telling(parted(wanted));
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  if (!parts.length) return hits;
  if (SINGLE.test(wanted)) return beginning(library, wanted);
  together(library, parts, hits);
  const more = { last: true, least: PHRASE.least };
  for (const one of phrases(query, wanted, parts)) add(library, hits, scan(library, [one], more), PHRASE.trust);
  for (const one of otherNames(library, wanted)) add(library, hits, scan(library, [one], NAME), NAME.trust);
  for (const one of partNames(library, wanted)) add(library, hits, scan(library, [one], NAME), NAME.part);
  return hits;
}

/**
 * A single Thai letter stands in every word; what it begins is the titles.
 * @param {import("./library.js").Library} library
 * @param {string} letter
 * @returns {Map<number, Hit>}
 */
function beginning({ sections, starts, folded }, letter) {
  const hits = new Map();
  for (const [section, { weight }] of sections.entries()) {
    const from = starts[section * 2];
    if (folded[from] === letter) hits.set(section, { score: weight, spans: [[from, from + 1, 1]], parts: 1 });
  }
  return hits;
}

/**
 * Without words that tell nothing, unless there are no others.
 * @param {string[]} parts
 */
function telling(parts) {
  const told = parts.filter((part) => !isCommon(part));
  return told.length ? told : parts;
}

/**
 * Sections of pages that hold all the parts, or of all pages if none does.
 * @param {import("./library.js").Library} library
 * @param {string[]} parts
 * @param {Map<number, Hit>} hits
 */
function together(library, parts, hits) {
  const found = parts.map((part, place) => find(library, part, place === parts.length - 1));
  const told = found.filter(({ hits: some }) => some.size);
  const page = (section) => library.sections[section].page;
  const pages = told.map(({ hits: some }) => new Set([...some.keys()].map(page)));
  const all = (section) => pages.every((some) => some.has(page(section)));
  const strict = told.length > 1 && told.some(({ hits: some }) => [...some.keys()].some(all));
  for (const { hits: some, trust } of told) {
    const kept = strict ? new Map([...some].filter(([section]) => all(section))) : some;
    add(library, hits, kept, trust, rarity(library, some));
  }
  for (const hit of hits.values()) hit.score *= hit.parts / parts.length;
}

/**
 * @param {import("./library.js").Library} library
 * @param {Map<number, Hit>} hits
 * @param {import("./hits.js").Hits} found
 * @param {number} trust
 * @param {number} rare
 */
function add(library, hits, found, trust, rare = rarity(library, found)) {
  let best = 0;
  for (const one of found.values()) best = Math.max(best, one.best);
  for (const [section, one] of found) {
    if (one.best < best / 2) continue;
    const hit = hits.get(section) ?? { score: 0, spans: [], parts: 0 };
    hit.score += rare * trust * value(one) * library.sections[section].weight;
    hit.spans.push(...one.spans);
    hit.parts += 1;
    hits.set(section, hit);
  }
}

/** @param {import("./scan.js").Found} found */
function value({ title, text, share }) {
  const enough = (sum) => (2.2 * sum) / (sum + ENOUGH);
  return TITLE * enough(title) * (0.6 + 0.4 * share) + enough(text);
}

/**
 * The whole query as one text: as typed, without its spaces, and with numbers in words.
 * @param {string} query
 * @param {string} wanted
 * @param {string[]} parts
 */
function phrases(query, wanted, parts) {
  const made = new Set(query === wanted ? [] : [query]);
  if (parts.length < 2) return made;
  made.add(wanted);
  made.add(parts.join(""));
  for (const names of Object.values(NUMBERS)) {
    const named = parts.map((part) => names[/^\d+$/.test(part) ? Number(part) : -1] ?? part);
    if (named.join() === parts.join()) continue;
    made.add(named.join(""));
    made.add(named.join(" "));
  }
  return made;
}

/**
 * What the glossary calls the same thing, if the query is the name of a term.
 * @param {import("./library.js").Library} library
 * @param {string} query
 */
function otherNames({ names }, query) {
  const same = key(query);
  const terms = names.filter((some) => some.some(([, one]) => one === same));
  return new Set(terms.flat().flatMap(([name]) => (name === query ? [] : [name])));
}

/**
 * The Thai names of the few terms whose English name has these English words in it.
 * @param {import("./library.js").Library} library
 * @param {string} query
 */
function partNames({ names }, query) {
  const asks = parted(query).map(stem);
  if (!asks.length || !asks.every((word) => LATIN.test(word))) return [];
  const holds = ([name]) => {
    const has = parted(name).map(stem);
    return has.length > asks.length && asks.every((word) => has.includes(word));
  };
  const terms = names.filter((some) => some.some(holds));
  return terms.length > FEW_TERMS ? [] : terms.flat().flatMap(([name]) => (LATIN.test(name) ? [] : [name]));
}
