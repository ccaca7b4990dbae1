import { shuffled } from "./chance.js";
import { fingerprint, renamed, stands } from "./meaning.js";
import { answered, begun, flagged, gathered, resulted } from "./record.js";

/**
 * A quiz as its page describes it; see `samut.site.manifest`.
 * @typedef {{id: string, type: string, module: string, lesson: string, outcome: string, was?: string[],
 *   whole: string[], parts?: Record<string, string[]>, renames?: Record<string, string>,
 *   keep?: boolean | string[], parallel?: string}} Item
 * @typedef {{quiz: string, was?: string[], kind: "quiz" | "pretest" | "posttest" | "practice", pass: number, items: Item[]}} Quiz
 * @typedef {{at: number, score: number, print: string, said: string}} Answer
 */

/** What the questions of a page share: the quiz, the interface's words, and this learner's answers. */
export class Desk {
  /**
   * @param {Quiz} quiz
   * @param {import("./parts.js").Words} words
   * @param {import("./store.js").Store} store
   */
  constructor(quiz, words, store) {
    this.quiz = quiz;
    this.words = words;
    this.store = store;
    this.items = new Map(quiz.items.map((item) => [item.id, item]));
    /** What was looked up, by question. @type {Map<string, any>} */
    this.seen = new Map();
    /** Questions whose answers would be marked otherwise today. @type {Set<string>} */
    this.doubted = new Set();
  }

  /** A test that explains nothing before it is handed in. */
  get sealed() {
    return this.quiz.kind === "pretest" || this.quiz.kind === "posttest";
  }

  /** Whether the newest attempt is finished. */
  get handed() {
    const { attempt, last } = this.results;
    return last !== null && last.attempt === attempt;
  }

  /** Attempts at this quiz and what came of them. */
  get results() {
    this.attempts ??= gathered(this.store, "q.", [this.quiz.quiz, ...(this.quiz.was ?? [])]);
    return this.attempts;
  }

  /** Looks again at what is stored: for one question, or for all. @param {Item} [item] */
  forget(item) {
    if (item) this.seen.delete(item.id);
    else this.seen.clear();
    this.attempts = null;
  }

  /**
   * All that is known of a question under its present and former names; which answer of it counts, in today's ids,
   * if any still stands; and whether one was given in this attempt before the question's meaning changed.
   * @param {Item} item
   */
  look(item) {
    const known = this.seen.get(item.id);
    if (known) return known;
    const record = gathered(this.store, "a.", [item.id, ...(item.was ?? [])]);
    const given = this.given(record);
    const counted = this.standing(item, given);
    const found = { record, counted, changed: given !== null && counted === null };
    this.seen.set(item.id, found);
    return found;
  }

  /** The answer given in the newest attempt: in a sealed test the latest, else the first. @param {any} record */
  given({ now, last }) {
    const { attempt } = this.results;
    if (this.sealed) return last && last.at >= attempt ? last : null;
    return now && now.attempt >= attempt ? now.answer : null;
  }

  /** @param {Item} item */
  record(item) {
    return this.look(item).record;
  }

  /** The answer that counts; null while there is none that stands. @param {Item} item @returns {Answer | null} */
  counted(item) {
    return this.look(item).counted;
  }

  /** Whether the question must be answered again, as its meaning changed. @param {Item} item @returns {boolean} */
  changed(item) {
    return this.look(item).changed;
  }

  /** The answer shown for a counted question: the latest one. @param {Item} item @returns {Answer | null} */
  shown(item) {
    return this.counted(item) && (this.standing(item, this.record(item).last) ?? this.counted(item));
  }

  /** Takes an answer for changed that today's key would mark otherwise. @param {Item} item */
  doubt(item) {
    this.doubted.add(item.id);
    this.forget(item);
  }

  /**
   * An answer in today's ids if it means what it meant, else null.
   * @param {Item} item
   * @param {Answer | null} answer
   */
  standing(item, answer) {
    if (!answer || this.doubted.has(item.id) || !stands(item, answer.print, answer.said)) return null;
    return { ...answer, said: renamed(item, answer.said) };
  }

  /**
   * Keeps an answer. One given after the question changed counts in place of the older.
   * @param {Item} item
   * @param {string} said
   * @param {number} score a share of the point, from 0 to 1
   */
  keep(item, said, score) {
    const at = this.store.now;
    const answer = { at, score: Math.round(score * 100), print: fingerprint(item, said) ?? "", said };
    this.store.put(`a.${item.id}`, answered(this.record(item), answer, this.turn(item, at)));
    this.doubted.delete(item.id);
    this.forget(item);
  }

  /** The attempt an answer given now belongs to. @param {Item} item @param {number} at */
  turn(item, at) {
    if (this.quiz.kind === "practice") return -1;
    return this.changed(item) ? at : this.results.attempt;
  }

  /** Puts a flag on a question or takes it off. @param {Item} item @param {boolean} on */
  flag(item, on) {
    this.store.put(`a.${item.id}`, flagged(this.record(item), on, this.store.now));
    this.forget(item);
  }

  /** Points in hundredths and the number of questions answered in this attempt. */
  tally() {
    const answers = this.quiz.items.map((item) => this.counted(item)).filter((answer) => answer !== null);
    return { points: answers.reduce((sum, answer) => sum + answer.score, 0), answers: answers.length };
  }

  /** Writes down the result of this attempt. */
  hand() {
    const { attempt } = this.results;
    const { points } = this.tally();
    const result = { attempt, at: this.store.now, points, of: this.quiz.items.length };
    this.store.put(`q.${this.quiz.quiz}`, resulted(this.results, result));
    this.forget();
  }

  /** Begins a new attempt; what was answered before is kept, but no longer counts. */
  begin() {
    this.store.put(`q.${this.quiz.quiz}`, begun(this.results, this.store.now));
    this.forget();
  }

  /**
   * The choices of a question in this learner's order.
   * @param {Item} item
   * @param {string[]} names
   * @param {string} [part] of a scenario
   */
  order(item, names, part = "") {
    const { keep } = item;
    const pinned = item.type === "true-false" || keep === true || (Array.isArray(keep) && keep.includes(part));
    return pinned ? names : shuffled(names, `${this.store.seed}/${item.id}/${part}`);
  }
}
