/** Typed answers made comparable, as `samut.questions.normal` does it; both follow tests/vectors/normal.json. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const EDGES = /^ | $/g;
const THAI_DIGITS = /[๐-๙]/g;
const APOSTROPHES = /[‘’‚‛′]/g;
const QUOTES = /[“”„‟″]/g;
const AFTER_THAI = /([\u0e00-\u0e7f]) (?=[\u0e00-\u0e7f0-9])/g;
const BEFORE_THAI = /([0-9]) (?=[\u0e00-\u0e7f])/g;
const SARA_AM = /\u0e4d([\u0e48-\u0e4b]?)\u0e32/g;

/**
 * The text without what typists cannot see or do not mean: equal answers become equal texts.
 * @param {string} text
 */
export function normal(text) {
  return text
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .replace(EDGES, "")
    .replace(THAI_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .toLowerCase()
    .replace(AFTER_THAI, "$1")
    .replace(BEFORE_THAI, "$1")
    .normalize("NFC")
    .replace(SARA_AM, "$1\u0e33")
    .replace(/เเ/g, "แ");
}
