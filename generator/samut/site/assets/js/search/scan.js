import { breadth, isMark } from "./fold.js";

const PREFIX = { whole: 0.7, few: 0.12, cut: 0.5, fewCut: 0.1 };
const SUFFIX = { whole: 0.5, few: 0.08 };
const INSIDE = 0.35;
/** So many letters on the line may stand inside any word by chance. */
const FEW = 3;

/**
 * @typedef {object} Found what one look found in one section
 * @property {number} title how well the title matches
 * @property {number} text how well, and how often, the text does
 * @property {number} best the best single match
 * @property {number} share how much of the title the match takes
 * @property {Array<[number, number, number]>} spans from, to, and how good
 */

/**
 * How much a match tells: whole words all, words that begin so much, letters inside a word little.
 * @param {import("./library.js").Library} library
 * @param {number} from
 * @param {number} to
 * @param {{last: boolean, few: boolean}} how
 */
function worth({ begins, folded }, from, to, { last, few }) {
  const cut = isMark(folded[to] ?? "");
  if (isMark(folded[from])) return 0;
  if (begins[from] && begins[to] && !cut) return 1;
  if (begins[from]) {
    if (cut && !last) return 0;
    if (cut) return few ? PREFIX.fewCut : PREFIX.cut;
    return few ? PREFIX.few : PREFIX.whole;
  }
  if (begins[to] && !cut) return few ? SUFFIX.few : SUFFIX.whole;
  return few ? 0 : INSIDE;
}

/**
 * Every match of a text in another, by places of the folded text.
 * @param {string} hay
 * @param {string} needle
 * @param {(at: number) => number} place
 * @param {(from: number, to: number) => void} tell
 */
function each(hay, needle, place, tell) {
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    tell(place(at), place(at + needle.length));
  }
}

/**
 * The sections that hold a text.
 * @param {import("./library.js").Library} library
 * @param {string[]} needles texts that are taken for the same
 * @param {{last?: boolean, loose?: boolean, least?: number}} how whether more may follow; whether marks are passed over
 * @returns {Map<number, Found>}
 */
export function scan(library, needles, { last = false, loose = false, least = 0 } = {}) {
  const found = new Map();
  const { places } = library.bare;
  for (const needle of needles.filter(Boolean)) {
    const few = breadth(needle) <= FEW;
    const enough = needle.length === 1 ? 0.5 : least;
    const tell = (from, to) => {
      const good = worth(library, from, to, { last, few });
      if (good > enough) note(library, found, [from, to, good]);
    };
    if (loose) each(library.bare.text, needle, (at) => places[at], tell);
    else each(library.folded, needle, (at) => at, tell);
  }
  return found;
}

/**
 * @param {import("./library.js").Library} library
 * @param {Map<number, Found>} found
 * @param {[number, number, number]} span
 */
function note(library, found, span) {
  const field = library.field(span[0]);
  const section = field >> 1;
  if (!found.has(section)) found.set(section, { title: 0, text: 0, best: 0, share: 0, spans: [] });
  const one = found.get(section);
  const [from, to, good] = span;
  if (field % 2) one.text += good;
  else {
    one.title += good;
    one.share = Math.max(one.share, (to - from) / (library.starts[field + 1] - 1 - library.starts[field]));
  }
  one.best = Math.max(one.best, good);
  one.spans.push(span);
}
