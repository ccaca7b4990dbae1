/** The index's letters as they were: three blocks of 95 change places, as `samut.site.search.letters` tells. */
const FIRST = { ascii: 0x21, thai: 0xe01, latin: 0xa1 };
const MANY = 95;

/** @param {number} code */
function long(code) {
  for (const [from, to] of [["ascii", "thai"], ["latin", "ascii"], ["thai", "latin"]]) {
    const place = code - FIRST[from];
    if (place >= 0 && place < MANY) return FIRST[to] + place;
  }
  return code;
}

const LETTERS = Array.from({ length: 0xe60 }, (_, code) => String.fromCharCode(long(code)));

/**
 * The text that was made short.
 * @param {string} text
 */
export function spelt(text) {
  let whole = "";
  for (let at = 0; at < text.length; at += 1) whole += LETTERS[text.charCodeAt(at)] ?? text[at];
  return whole;
}
