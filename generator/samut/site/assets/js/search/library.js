import { bare, folded, key, stem } from "./fold.js";
import { spelt } from "./letters.js";
import { beginnings } from "./words.js";

const WORD = /[\p{L}\p{N}]/u;
/** Milliseconds of work after which the page may do something else. */
const AT_ONCE = 12;

/**
 * All texts of a site in one string, so that one look goes through them all.
 * Every section has two fields, its title and its text; field 2n and 2n + 1 are those of section n.
 */
export class Library {
  /** @param {{coded: boolean, pages: Array, names: string[][]}} index */
  constructor({ coded, pages, names }) {
    const read = coded ? spelt : String;
    this.sections = [];
    this.pages = pages.map(([uri, weight, sections]) => ({ uri, weight, title: "", first: 0 }));
    pages.forEach(([uri, weight, sections], page) => {
      for (const [anchor, title, text] of sections) {
        const fields = [read(title), read(text)];
        this.sections.push({ page, location: anchor ? `${uri}#${anchor}` : uri, weight, fields });
      }
    });
    for (const [place, { page, fields }] of [...this.sections.entries()].reverse()) {
      if (fields[1]) this.pages[page].first = place;
      if (fields[0]) this.pages[page].title = fields[0];
    }
    this.names = names.map((some) => some.map((name) => folded(read(name))).map((name) => [name, key(name)]));
    this.text = this.sections.map(({ fields }) => `${fields[0]}\n${fields[1]}\n`).join("");
    this.folded = folded(this.text);
    this.bare = bare(this.folded);
    this.begins = new Uint8Array(this.text.length + 1);
    this.starts = new Int32Array(this.sections.length * 2 + 1);
    /** @type {Map<string, number>} how often each word stands in the texts */
    this.words = new Map();
    /** @type {Map<string, string[]>} words by their bare letters */
    this.alike = new Map();
    /** @type {Map<string, string[]>} English words by what they have in common */
    this.stems = new Map();
    /** @type {Map<string, number[]>} where words begin in the bare text, by their first letter */
    this.heads = new Map();
  }

  /** Finds all words; pauses now and then where somebody may be typing. */
  async read() {
    let [at, since] = [0, performance.now()];
    for (const [place, { fields }] of this.sections.entries()) {
      for (const [side, field] of fields.entries()) {
        this.starts[place * 2 + side] = at;
        this.#field(field, at);
        at += field.length + 1;
      }
      if (performance.now() - since < AT_ONCE) continue;
      await new Promise((done) => setTimeout(done));
      since = performance.now();
    }
    this.starts[this.sections.length * 2] = at;
    this.#vocabulary();
    this.#heads();
    // A text put together letter by letter is made one when it is first looked through.
    for (const text of [this.folded, this.bare.text]) text.indexOf("\0");
    return this;
  }

  /**
   * The field a place in the text belongs to.
   * @param {number} place
   */
  field(place) {
    let [low, high] = [0, this.starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }

  /**
   * @param {string} text
   * @param {number} at
   */
  #field(text, at) {
    const places = beginnings(text);
    this.begins[at + text.length] = 1;
    places.forEach((place, index) => {
      this.begins[at + place] = 1;
      const end = places[index + 1] ?? text.length;
      const word = this.folded.slice(at + place, at + end);
      if (word.length > 1 && WORD.test(word)) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    });
  }

  #vocabulary() {
    /** @type {Array<[string, string]>} every word of some length, and its bare letters */
    this.vocabulary = [];
    for (const word of this.words.keys()) {
      const letters = bare(word).text;
      this.alike.set(letters, [...(this.alike.get(letters) ?? []), word]);
      if (word.length >= 4) this.vocabulary.push([word, letters]);
      if (!/^[a-z]/.test(word)) continue;
      const one = stem(word);
      this.stems.set(one, [...(this.stems.get(one) ?? []), word]);
    }
  }

  #heads() {
    const { text, places } = this.bare;
    for (let at = 0; at < text.length; at += 1) {
      if (!this.begins[places[at]] || text[at] < "ก") continue;
      if (!this.heads.has(text[at])) this.heads.set(text[at], []);
      this.heads.get(text[at]).push(at);
    }
  }
}
