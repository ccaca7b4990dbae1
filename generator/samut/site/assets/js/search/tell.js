import { ask } from "./ask.js";
import { isMark } from "./fold.js";

const BEFORE = 60;
const LONG = 170;
const NEXT = 0.15;
const MOST = 60;
const SHOWN = 6;
const SPECIAL = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @param {string} text */
function safe(text) {
  return text.replace(/[&<>"']/g, (letter) => SPECIAL[letter]);
}

/**
 * Where the letter before a place ends, with all its marks.
 * @param {string} text
 * @param {number} at
 */
function whole(text, at) {
  let end = at;
  while (isMark(text[end]) || text[end] === "ำ") end += 1;
  return end;
}

/**
 * A stretch of the texts with its matches marked.
 * @param {import("./library.js").Library} library
 * @param {number} from
 * @param {number} to
 * @param {Array<[number, number, number]>} spans
 */
function marked({ text }, from, to, spans) {
  let [made, at] = ["", from];
  const inside = spans.filter(([begin, end]) => begin < to && end > from);
  for (const [begin, last] of inside.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    const end = Math.min(whole(text, last), to);
    if (end <= at) continue;
    const start = Math.max(begin, at);
    made += `${safe(text.slice(at, start))}<mark>${safe(text.slice(start, end))}</mark>`;
    at = end;
  }
  return made + safe(text.slice(at, to));
}

/**
 * The sentence a match stands in, as far as there is room; cut between words.
 * @param {import("./library.js").Library} library
 * @param {number} section
 * @param {Array<[number, number, number]>} spans
 */
function teaser(library, section, spans) {
  const [start, end] = [library.starts[section * 2 + 1], library.starts[section * 2 + 2] - 1];
  if (start === end) return "";
  const first = fullest(spans.filter(([from]) => from >= start && from < end)) ?? start;
  const from = opening(library, start, first);
  const to = closing(library, from, end);
  const [before, after] = [from > start ? "…" : "", to < end ? "…" : ""];
  return `<p>${before}${marked(library, from, to, spans).trim()}${after}</p>`;
}

/**
 * The first match of the stretch that holds the most.
 * @param {Array<[number, number, number]>} spans
 */
function fullest(spans) {
  let [best, most] = [undefined, 0];
  for (const [from] of spans.slice(0, 40)) {
    const seen = spans.filter((one) => one[0] >= from && one[1] <= from + LONG - BEFORE);
    const sum = new Map(seen.map(([begin, end, good]) => [end - begin, good * (end - begin)]));
    const worth = [...sum.values()].reduce((all, one) => all + one, 0);
    if (worth > most) [best, most] = [from, worth];
  }
  return best;
}

/**
 * Where the sentence begins, or a word not far before the match.
 * @param {import("./library.js").Library} library
 * @param {number} start
 * @param {number} match
 */
function opening({ text, begins }, start, match) {
  const least = Math.max(start, match - BEFORE);
  if (least === start) return start;
  for (let at = least; at < match; at += 1) if (text[at - 1] === " ") return at;
  for (let at = least; at < match; at += 1) if (begins[at]) return at;
  return match;
}

/**
 * Where a word ends before the room does.
 * @param {import("./library.js").Library} library
 * @param {number} from
 * @param {number} end
 */
function closing({ text, begins }, from, end) {
  const most = from + LONG;
  if (most >= end) return end;
  for (let at = most; at > most - 40; at -= 1) if (text[at] === " ") return at;
  for (let at = most; at > from; at -= 1) if (begins[at]) return at;
  return most;
}

/**
 * What Material shows of a section.
 * @param {import("./library.js").Library} library
 * @param {number} section
 * @param {import("./ask.js").Hit} hit
 */
function item(library, section, { score, spans }) {
  const [from, to] = [library.starts[section * 2], library.starts[section * 2 + 1] - 1];
  return {
    location: library.sections[section].location,
    title: marked(library, from, to, spans),
    text: teaser(library, section, spans),
    score,
    terms: {},
  };
}

/**
 * The answer to a query as Material's search box takes it: a list of sections for each page, the best first.
 * @param {import("./library.js").Library} library
 * @param {string} query
 */
export function tell(library, query) {
  /** @type {Map<number, Array<[number, import("./ask.js").Hit]>>} */
  const pages = new Map();
  for (const one of ask(library, query)) {
    const { page } = library.sections[one[0]];
    pages.set(page, [...(pages.get(page) ?? []), one]);
  }
  const ranked = [...pages].map(([page, hits]) => ({ page, hits: hits.sort((a, b) => b[1].score - a[1].score) }));
  for (const one of ranked) one.score = sum(one.hits.map(([, { score }]) => score));
  ranked.sort((one, other) => other.score - one.score);
  return { items: ranked.slice(0, MOST).map(({ page, hits }) => group(library, page, hits)) };
}

/** @param {number[]} scores the best first */
function sum([best, ...others]) {
  return best + NEXT * others.slice(0, 3).reduce((all, one) => all + one, 0);
}

/**
 * The sections of a page, the page itself always among them. Where a page has no text before its first
 * heading, what stands under that of its best section tells what it is about.
 * @param {import("./library.js").Library} library
 * @param {number} page
 * @param {Array<[number, import("./ask.js").Hit]>} hits
 */
function group(library, page, hits) {
  const items = hits.slice(0, SHOWN).map(([section, hit]) => item(library, section, hit));
  const { uri, title, first } = library.pages[page];
  const own = items.find(({ location }) => location === uri);
  if (!own) return [...items, { location: uri, title: safe(title), text: "", score: 0, terms: {} }];
  own.text ||= items.find(({ text }) => text)?.text ?? teaser(library, first, []);
  return items;
}
