import { isCommon } from "./common.js";
import { bare } from "./fold.js";
import { joined, rarity, scaled } from "./hits.js";
import { scan } from "./scan.js";

/** The longest word that is looked for in a run of Thai. */
const LONGEST = 20;
/** How far words that stand apart are trusted. */
const TRUSTED = 0.6;

/**
 * The sections that hold the words a run of Thai is made of.
 * @param {import("./library.js").Library} library
 * @param {string} part
 * @param {boolean} last
 * @param {number} least how much of it a section must hold
 */
export function pieces(library, part, last, least = 0.6) {
  const none = { hits: new Map(), trust: 0 };
  const cut = cutKnown(library, part);
  const known = ([word]) => library.words.has(word);
  const unknown = cut.filter((one) => !known(one)).join("").length;
  if (cut.length < 2 || unknown > part.length * 0.4) return none;
  const begun = ([word], place) => last && place === cut.length - 1 && word.length > 1;
  const told = cut
    .map((needles, place) => ({ needles, more: begun(needles, place) }))
    .filter(({ needles, more }) => !isCommon(needles[0]) && (more || known(needles)));
  return told.length ? { hits: covering(library, told, least), trust: TRUSTED } : none;
}

/**
 * The sections that hold most of the words, rare ones counting more.
 * @param {import("./library.js").Library} library
 * @param {Array<{needles: string[], more: boolean}>} told each word with its spellings
 * @param {number} least
 * @returns {import("./hits.js").Hits}
 */
function covering(library, told, least) {
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
    if (part < least - 0.001) sums.delete(section);
    else scaled(sums.get(section), part * part);
  }
  return sums;
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
