/**
 * Marking, as `samut.questions` does it in Python; both follow tests/vectors/marking.json.
 * @typedef {{id: string, correct: boolean}} Choice
 * @typedef {{choices: Choice[]}} Key
 * @typedef {Set<string>} Response
 */

/**
 * One point for exactly the right choices, else none.
 * @param {Key} key
 * @param {Response} response
 * @returns {number} a share of the point, from 0 to 1
 */
export function markExact(key, response) {
  const right = rightOf(key);
  return response.size === right.length && right.every((id) => response.has(id)) ? 1 : 0;
}

/**
 * Right picks minus wrong picks, as a share of all right choices, never below 0.
 * @param {Key} key
 * @param {Response} response
 * @returns {number} a share of the point, from 0 to 1
 */
export function markShare(key, response) {
  const right = rightOf(key);
  const hits = right.filter((id) => response.has(id)).length;
  return Math.max(0, hits - (response.size - hits)) / right.length;
}

/** @param {Key} key */
function rightOf(key) {
  return key.choices.filter((choice) => choice.correct).map((choice) => choice.id);
}

/** How each question type is marked. @type {Record<string, (key: Key, response: Response) => number>} */
export const MARK = { single: markExact, multiple: markShare, "true-false": markExact };
