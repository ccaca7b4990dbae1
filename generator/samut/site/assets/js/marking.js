import { normal } from "./normal.js";

/**
 * Marking, as `samut.questions` does it in Python; both follow tests/vectors/marking.json.
 * A response is what JSON can hold: ids picked, ids by id, ids in order, or a typed text.
 * @typedef {{id: string, correct: boolean}} Choice
 * @typedef {{choices: Choice[]}} ChoiceKey
 * @typedef {ChoiceKey & {id: string, type: string}} Part
 */

/**
 * One point for exactly the right choices, else none.
 * @param {ChoiceKey} key
 * @param {string[]} response
 * @returns {number} a share of the point, from 0 to 1
 */
export function markExact(key, response) {
  const right = rightOf(key);
  const picked = new Set(response);
  return picked.size === right.length && right.every((id) => picked.has(id)) ? 1 : 0;
}

/**
 * Right picks minus wrong picks, as a share of all right choices, never below 0.
 * @param {ChoiceKey} key
 * @param {string[]} response
 */
export function markShare(key, response) {
  const right = rightOf(key);
  const picked = new Set(response);
  const hits = right.filter((id) => picked.has(id)).length;
  return Math.max(0, hits - (picked.size - hits)) / right.length;
}

/** @param {ChoiceKey} key */
function rightOf(key) {
  return key.choices.filter((choice) => choice.correct).map((choice) => choice.id);
}

/**
 * The share of left sides that got their own right side.
 * @param {{pairs: string[]}} key
 * @param {Record<string, string>} response
 */
export function markMatch(key, response) {
  return key.pairs.filter((id) => response[id] === id).length / key.pairs.length;
}

/**
 * The share of items that stand in their own place.
 * @param {{items: string[]}} key
 * @param {string[]} response
 */
export function markOrder(key, response) {
  return key.items.filter((id, place) => response[place] === id).length / key.items.length;
}

/**
 * One point for an accepted wording, however it was typed, else none.
 * @param {{accepted: string[]}} key
 * @param {string} response
 */
export function markFill(key, response) {
  const typed = normal(response);
  return typed && key.accepted.some((one) => normal(one) === typed) ? 1 : 0;
}

/**
 * The mean of its parts; a part without an answer counts nothing.
 * @param {{parts: Part[]}} key
 * @param {Record<string, string[]>} response
 */
export function markScenario(key, response) {
  const scores = key.parts.map((part) => MARK[part.type](part, response[part.id] ?? []));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** How each question type is marked. @type {Record<string, (key: any, response: any) => number>} */
export const MARK = {
  single: markExact,
  multiple: markShare,
  "true-false": markExact,
  match: markMatch,
  order: markOrder,
  fill: markFill,
  scenario: markScenario,
};
