/**
 * How records are written: short, as thousands share the few megabytes a browser grants. Numbers are in base 36, times
 * count from 2023. What is read is sound, or it is null.
 * @typedef {{at: number, score: number, print: string, said: string}} Answer
 * @typedef {{first: Answer | null, now: {attempt: number, answer: Answer} | null, last: Answer | null,
 *   review: import("./schedule.js").Review | null, flag: {at: number, on: boolean} | null}} Item
 * @typedef {{attempt: number, at: number, points: number, of: number}} Result
 * @typedef {{attempt: number, first: Result | null, best: Result | null, last: Result | null}} Quiz
 * @typedef {{at: number, value: string}} Register
 */
const EPOCH = 1.7e12;
/** The last moment of JavaScript's calendar. */
export const LATEST = 8.64e15;
/** The most characters of a response that are kept. */
export const MOST_SAID = 2000;
const UNFIT = /[\0-\x1f\x7f-\x9f\ud800-\udfff]/u;
const ANSWER = /^(-?[0-9a-z]{1,11}) ([0-9a-z]{1,2}) ([0-9a-z]{0,7})(?: (.*))?$/s;
const NUMBER = /^-?[0-9a-z]{1,11}$/;

/** The text without control characters, at most so many characters of it. @param {string} text @param {number} most */
export function shortened(text, most) {
  const fit = text.slice(0, 2 * most).replace(new RegExp(UNFIT, "gu"), " ");
  return fit.length <= most ? fit : [...fit].slice(0, most).join("");
}

/** @param {number} value @param {number} low @param {number} high */
function within(value, low, high) {
  return Number.isInteger(value) && value >= low && value <= high;
}

/** @param {string} text */
function fitText(text) {
  return text.length <= 2 * MOST_SAID && !UNFIT.test(text);
}

/** @param {number} ms 0 stands for never */
function writeTime(ms) {
  return ms ? (ms - EPOCH).toString(36) : "";
}

/** @param {string} text */
function readNumber(text) {
  return NUMBER.test(text) ? Number.parseInt(text, 36) : Number.NaN;
}

/** @param {string} text */
function readTime(text) {
  return text ? readNumber(text) + EPOCH : 0;
}

/**
 * An answer; what it shares with another one, its print or its words, is not said again.
 * @param {Answer} answer
 * @param {Answer | null} known
 */
export function writeAnswer({ at, score, print, said }, known) {
  const meant = print === known?.print ? "" : print;
  const words = said === known?.said ? "" : ` ${said}`;
  return `${writeTime(at)} ${score.toString(36)} ${meant}${words}`;
}

/** @param {string} text @param {Answer | null} known @returns {Answer | null} */
function readAnswer(text, known) {
  const found = ANSWER.exec(text);
  if (!found) return null;
  const at = Number.parseInt(found[1], 36) + EPOCH;
  const score = Number.parseInt(found[2], 36);
  const print = found[3] || known?.print;
  const said = found[4] ?? known?.said;
  const sound = within(at, 1, LATEST) && score <= 100 && print !== undefined && said !== undefined && fitText(said);
  return sound ? { at, score, print, said } : null;
}

/** @param {Answer | null} a @param {Answer | null} b */
function sameAnswer(a, b) {
  return a === b || (a && b && writeAnswer(a, null) === writeAnswer(b, null));
}

/** The first answer, then a line for each part that says something new. @param {Item} item */
export function writeItem({ first, now, last, review, flag }) {
  const lines = [first ? writeAnswer(first, null) : ""];
  const known = now?.answer ?? first;
  if (now) lines.push(`n${writeTime(now.attempt)}${sameAnswer(known, first) ? "" : ` ${writeAnswer(known, first)}`}`);
  if (last && !sameAnswer(last, known)) lines.push(`l${writeAnswer(last, known)}`);
  if (review) lines.push(`r${review.step}${review.at === last?.at ? "" : writeTime(review.at)}`);
  if (flag) lines.push(`f${Number(flag.on)}${writeTime(flag.at)}`);
  return lines.join("\n");
}

/**
 * What each further line of an item adds to it, and whether it could.
 * @type {Record<string, (item: Item, text: string) => boolean>}
 */
const ITEM_LINES = {
  n(item, text) {
    const space = text.indexOf(" ");
    const answer = space < 0 ? item.first : readAnswer(text.slice(space + 1), item.first);
    item.now = { attempt: readTime(space < 0 ? text : text.slice(0, space)), answer };
    item.last = answer;
    return answer !== null && within(item.now.attempt, 0, LATEST);
  },
  l(item, text) {
    item.last = readAnswer(text, item.last);
    return item.last !== null;
  },
  r(item, text) {
    const at = text.length > 1 ? readTime(text.slice(1)) : item.last?.at;
    item.review = { at, step: Number(text[0]) };
    return within(at, 1, LATEST) && /^[0-4]/.test(text);
  },
  f(item, text) {
    item.flag = { at: readTime(text.slice(1)), on: text[0] === "1" };
    return within(item.flag.at, 1, LATEST) && /^[01]/.test(text);
  },
};

/** @param {string} text @returns {Item | null} */
export function readItem(text) {
  const end = endOfLine(text, 0);
  const first = end ? readAnswer(text.slice(0, end), null) : null;
  if (end && !first) return null;
  return readLines(ITEM_LINES, { first, now: null, last: first, review: null, flag: null }, text, end);
}

/** The newest attempt, then a line for each result that differs from the one before. @param {Quiz} quiz */
export function writeQuiz({ attempt, first, best, last }) {
  const lines = [writeTime(attempt)];
  if (first) lines.push(`f${writeResult(first)}`);
  if (best && writeResult(best) !== (first && writeResult(first))) lines.push(`b${writeResult(best)}`);
  if (last && writeResult(last) !== (best && writeResult(best))) lines.push(`l${writeResult(last)}`);
  return lines.join("\n");
}

/** @type {Record<string, (quiz: Quiz, text: string) => boolean>} */
const QUIZ_LINES = {
  f(quiz, text) {
    quiz.first = quiz.best = quiz.last = readResult(text);
    return quiz.first !== null;
  },
  b(quiz, text) {
    quiz.best = quiz.last = readResult(text);
    return quiz.best !== null;
  },
  l(quiz, text) {
    quiz.last = readResult(text);
    return quiz.last !== null;
  },
};

/** @param {string} text @returns {Quiz | null} */
export function readQuiz(text) {
  const end = endOfLine(text, 0);
  const attempt = readTime(text.slice(0, end));
  if (!within(attempt, 0, LATEST)) return null;
  return readLines(QUIZ_LINES, { attempt, first: null, best: null, last: null }, text, end);
}

/**
 * The record with all that the lines after the first add, or null. Splitting the text would take twice as long.
 * @template T
 * @param {Record<string, (record: T, text: string) => boolean>} kinds
 * @param {T} record
 * @param {string} text
 * @param {number} end of the line before
 */
function readLines(kinds, record, text, end) {
  for (let start = end + 1; start <= text.length; start = end + 1) {
    end = endOfLine(text, start);
    if (!kinds[text[start]]?.(record, text.slice(start + 1, end))) return null;
  }
  return record;
}

/** @param {string} text @param {number} start */
function endOfLine(text, start) {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/** @param {Result} result */
function writeResult({ attempt, at, points, of }) {
  return `${writeTime(attempt)} ${writeTime(at)} ${points.toString(36)} ${of.toString(36)}`;
}

/** @param {string} text @returns {Result | null} */
function readResult(text) {
  const [attempt, at, points, of] = text.split(" ");
  if (of === undefined) return null;
  const result = { attempt: readTime(attempt), at: readTime(at), points: readNumber(points), of: readNumber(of) };
  const dated = within(result.attempt, 0, LATEST) && within(result.at, 1, LATEST);
  return dated && within(result.of, 1, 10_000) && within(result.points, 0, 100 * result.of) ? result : null;
}

/** @param {Register} register */
export function writeRegister({ at, value }) {
  return at ? `${writeTime(at)} ${value}` : "";
}

/** @param {string} text @returns {Register | null} */
export function readRegister(text) {
  const [at] = text.split(" ", 1);
  const register = { at: readTime(at), value: text.slice(at.length + 1) };
  return within(register.at, 1, LATEST) && fitText(register.value) ? register : null;
}
