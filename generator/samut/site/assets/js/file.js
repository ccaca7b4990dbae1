import { parse } from "./record.js";
import { LAYOUT } from "./shelf.js";

const MARK_OF_FILES = "progress";
const KEY = /^(?:[aqls]\.[^.\s]{1,120}|name|seed|last)$/;

/** Whether a record of a person may be called this. @param {string} key */
export function isKey(key) {
  return KEY.test(key);
}

/**
 * A person's records as the text of a file.
 * @param {string} course
 * @param {string} name
 * @param {number} ms when it is saved
 * @param {Record<string, string>} records
 */
export function packed(course, name, ms, records) {
  const saved = new Date(ms).toISOString();
  return `${JSON.stringify({ samut: MARK_OF_FILES, version: LAYOUT, course, name, saved, records }, null, 1)}\n`;
}

/**
 * What a file holds: its sound records and the number of others, or why it cannot be used.
 * @param {string} text
 * @param {string} course
 * @returns {{records: [string, any][], ignored: number} | {why: string}}
 */
export function unpacked(text, course) {
  const file = fromJson(text);
  if (file === undefined) return { why: "damaged" };
  if (file?.samut !== MARK_OF_FILES) return { why: "not-ours" };
  if (file.version > LAYOUT) return { why: "newer" };
  if (file.version !== LAYOUT || !isTable(file.records)) return { why: "damaged" };
  if (file.course !== course) return { why: "other-course" };
  const entries = Object.entries(file.records);
  const read = entries.map(([key, one]) => /** @type {[string, any]} */ ([key, isKey(key) ? parse(key, one) : null]));
  const records = read.filter(([, record]) => record);
  return { records, ignored: entries.length - records.length };
}

/** @param {string} text */
function fromJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} value */
function isTable(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
