import {
  LATEST,
  MOST_SAID,
  readItem,
  readQuiz,
  readRegister,
  shortened,
  writeAnswer,
  writeItem,
  writeQuiz,
  writeRegister,
} from "./notation.js";
import { reviewed } from "./schedule.js";

/**
 * What is remembered of one item, one quiz or one setting, and how two memories of the same thing become one.
 * Every part of a record is the least or the greatest in a total order, so records may be joined in any order, any
 * grouping and any number of times. Records are never changed in place.
 * @typedef {import("./notation.js").Answer} Answer
 * @typedef {import("./notation.js").Item} Item
 * @typedef {import("./notation.js").Result} Result
 * @typedef {import("./notation.js").Quiz} Quiz
 * @typedef {import("./notation.js").Register} Register
 * @typedef {Item | Quiz | Register} AnyRecord
 */
const ITEM = {
  empty: () => ({ first: null, now: null, last: null, review: null, flag: null }),
  read: readItem,
  write: writeItem,
  join: joinItems,
};
const QUIZ = {
  empty: () => ({ attempt: 0, first: null, best: null, last: null }),
  read: readQuiz,
  write: writeQuiz,
  join: joinQuizzes,
};
const REGISTER = {
  empty: () => ({ at: 0, value: "" }),
  read: readRegister,
  write: writeRegister,
  join: (/** @type {Register} */ a, /** @type {Register} */ b) => greatest(a, b, byRegister),
};

/** @param {string} key `a.` and an item, `q.` and a quiz, or the name of a register */
function kindOf(key) {
  if (key.startsWith("a.")) return ITEM;
  return key.startsWith("q.") ? QUIZ : REGISTER;
}

/** Nothing known yet. @param {string} key @returns {any} */
export function empty(key) {
  return kindOf(key).empty();
}

/**
 * The record a text stands for, or null if no record is written like this.
 * @param {string} key
 * @param {unknown} text
 * @returns {any}
 */
export function parse(key, text) {
  if (typeof text !== "string") return null;
  return text === "" ? empty(key) : kindOf(key).read(text);
}

/** The one text of a record: equal records give equal texts. @param {string} key @param {any} record */
export function write(key, record) {
  return kindOf(key).write(record);
}

/**
 * What is known when both are.
 * @param {string} key
 * @param {any} a
 * @param {any} b
 * @returns {any}
 */
export function join(key, a, b) {
  return kindOf(key).join(a, b);
}

/**
 * All that is known under several keys of one kind.
 * @param {{get: (key: string) => any}} store
 * @param {string} prefix `a.`, `q.` or `l.`
 * @param {string[]} names the present id and former ones
 */
export function gathered(store, prefix, names) {
  return names.map((name) => store.get(prefix + name)).reduce((one, other) => join(prefix, one, other), empty(prefix));
}

/**
 * The record after one more answer; it is dated later than the last one, even if the device's clock went back.
 * @param {Item} record
 * @param {Answer} answer
 * @param {number} attempt of the quiz: 0, or when it was begun
 * @returns {Item}
 */
export function answered(record, answer, attempt) {
  const { score, print } = answer;
  const at = laterThan(record.last, answer.at);
  const given = { at, score: Math.round(score), print, said: shortened(answer.said, MOST_SAID) };
  const review = reviewed(record.review, given.score, at);
  return joinItems(record, { first: given, now: { attempt, answer: given }, last: given, review, flag: null });
}

/**
 * The record with the item flagged for later, or no more.
 * @param {Item} record
 * @param {boolean} on
 * @param {number} at
 */
export function flagged(record, on, at) {
  return { ...record, flag: { at: laterThan(record.flag, at), on } };
}

/** The quiz after a result. @param {Quiz} record @param {Result} result @returns {Quiz} */
export function resulted(record, result) {
  const got = { ...result, at: laterThan(record.last, result.at) };
  return joinQuizzes(record, { attempt: got.attempt, first: got, best: got, last: got });
}

/** The quiz with a new attempt, later than all before. @param {Quiz} record @param {number} ms @returns {Quiz} */
export function begun(record, ms) {
  return { ...record, attempt: Math.min(LATEST, Math.max(1, ms, record.attempt + 1)) };
}

/**
 * A date after that of what was known, and as late as can be written.
 * @param {{at: number} | null} known
 * @param {number} at
 */
export function laterThan(known, at) {
  return Math.min(LATEST, Math.max(1, at, (known?.at ?? 0) + 1));
}

/** @param {Item} a @param {Item} b @returns {Item} */
function joinItems(a, b) {
  return {
    first: least(a.first, b.first, byTime),
    now: greatest(a.now, b.now, byAttempt),
    last: greatest(a.last, b.last, byTime),
    review: greatest(a.review, b.review, (one, other) => one.at - other.at || one.step - other.step),
    flag: greatest(a.flag, b.flag, (one, other) => one.at - other.at || Number(one.on) - Number(other.on)),
  };
}

/** @param {Quiz} a @param {Quiz} b @returns {Quiz} */
function joinQuizzes(a, b) {
  return {
    attempt: Math.max(a.attempt, b.attempt),
    first: least(a.first, b.first, byResult),
    best: greatest(a.best, b.best, byShare),
    last: greatest(a.last, b.last, byResult),
  };
}

/**
 * @template T
 * @param {T | null} a
 * @param {T | null} b
 * @param {(one: T, other: T) => number} order
 */
function greatest(a, b, order) {
  if (!a || !b) return a ?? b;
  return order(a, b) < 0 ? b : a;
}

/**
 * @template T
 * @param {T | null} a
 * @param {T | null} b
 * @param {(one: T, other: T) => number} order
 */
function least(a, b, order) {
  return greatest(a, b, (one, other) => order(other, one));
}

/** @param {string} a @param {string} b */
function byText(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** @param {Answer} a @param {Answer} b */
function byTime(a, b) {
  return a.at - b.at || byText(writeAnswer(a, null), writeAnswer(b, null));
}

/** The newest attempt counts, and in it the answer given first. */
function byAttempt(/** @type {Item["now"]} */ a, /** @type {Item["now"]} */ b) {
  return a.attempt - b.attempt || byTime(b.answer, a.answer);
}

/** @param {Result} a @param {Result} b */
function byResult(a, b) {
  return a.attempt - b.attempt || a.at - b.at || a.of - b.of || a.points - b.points;
}

/** The greater share of the points is better; of equal ones, the earlier. @param {Result} a @param {Result} b */
function byShare(a, b) {
  return a.points * b.of - b.points * a.of || byResult(b, a);
}

/** @param {Register} a @param {Register} b */
function byRegister(a, b) {
  return a.at - b.at || byText(a.value, b.value);
}
