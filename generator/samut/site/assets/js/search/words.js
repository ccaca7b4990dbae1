/** Where words begin. Browsers with `Intl.Segmenter` know Thai words; for others a word may begin at any syllable. */
const FOLLOWS = /[ะ-ฺๅ-๎]/;
const LEADS = /[เ-ไ]/;
const SCRIPT = /[\u0e00-\u0e7f]/;
const LETTER = /[\p{L}\p{N}]/u;
const cutter = globalThis.Intl?.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;

/**
 * Whether a word may begin at a place, as far as letters alone tell.
 * @param {string} text
 * @param {number} at
 */
function mayBegin(text, at) {
  const [before, letter] = [text[at - 1] ?? " ", text[at]];
  if (!SCRIPT.test(letter) || !SCRIPT.test(before)) {
    return !(LETTER.test(before) && LETTER.test(letter) && SCRIPT.test(before) === SCRIPT.test(letter));
  }
  return !FOLLOWS.test(letter) && !LEADS.test(before);
}

/**
 * The places in a text where words begin.
 * @param {string} text
 * @returns {number[]}
 */
export function beginnings(text) {
  if (cutter) return Array.from(cutter.segment(text), ({ index }) => index);
  return [...Array(text.length).keys()].filter((at) => mayBegin(text, at));
}
