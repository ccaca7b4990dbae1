/** Texts made comparable: letters a reader takes for the same become the same. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
const ALIKE = new Map([["ี", "ิ"], ["ึ", "ิ"], ["ื", "ิ"], ["ู", "ุ"], ["ใ", "ไ"]]);
for (const dropped of "ฺ็่้๊๋์ํ๎") ALIKE.set(dropped, "");
const PARTS = /[\u0e00-\u0e7f]+|[\p{L}\p{M}\p{N}'.]*[\p{L}\p{N}]/gu;
const ACCENTS = /[\u0300-\u036f]/g;
const QUOTES = /[‘’′]/;
const OLD_GLYPHS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

/**
 * Whether the letter is a Thai mark above or below, which no word begins with.
 * @param {string} letter
 */
export function isMark(letter) {
  return (letter >= "\u0e34" && letter <= "\u0e3a") || (letter >= "\u0e47" && letter <= "\u0e4e") || letter === "\u0e31";
}

/**
 * How many letters stand on the line.
 * @param {string} text
 */
export function breadth(text) {
  return text.replace(MARKS, "").length;
}

/** @param {string} letter */
function plain(letter) {
  if (letter >= "๐" && letter <= "๙") return String(letter.charCodeAt(0) - 0x0e50);
  if (QUOTES.test(letter)) return "'";
  const low = letter.toLowerCase().normalize("NFD").replace(ACCENTS, "");
  return low.length === 1 ? low : letter;
}

const PLAIN = new Map();

/**
 * The text letter for letter in small letters, without accents, with Arabic digits; as long as before.
 * @param {string} text
 */
export function folded(text) {
  let made = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if ((letter >= "ก" && letter < "๐") || (letter >= "a" && letter <= "z")) made += letter;
    else {
      if (!PLAIN.has(letter)) PLAIN.set(letter, plain(letter));
      made += PLAIN.get(letter);
    }
  }
  return made;
}

/**
 * What somebody typed, folded: with what keyboards and old files put wrongly mended.
 * @param {string} typed
 */
export function asked(typed) {
  const mended = typed
    .replace(/[\uf700-\uf71a]/g, (glyph) => OLD_GLYPHS[glyph.charCodeAt(0) - 0xf700])
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, "")
    .replace(/เเ/g, "แ")
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1ำ")
    .replace(/([\u0e48-\u0e4b])\u0e4d\u0e32/g, "$1ำ")
    .replace(/([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e39])/g, "$2$1")
    .replace(/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+/g, "$1");
  return folded(mended).trim();
}

/**
 * A text without tone marks and with vowels of one sound written alike, and the place of each letter in it.
 * @param {string} text
 */
export function bare(text) {
  const places = new Int32Array(text.length + 1);
  let made = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    places[made.length] = at;
    made += letter < "ก" ? letter : ALIKE.get(letter) ?? letter;
  }
  places[made.length] = text.length;
  return { text: made, places };
}

/**
 * An English word without the ending of its plural.
 * @param {string} word
 */
export function stem(word) {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/'?s$/, "").replace(/ie$/, "y");
}

/**
 * The words and runs of Thai in a text.
 * @param {string} text
 * @returns {string[]}
 */
export function parted(text) {
  return text.match(PARTS) ?? [];
}

/**
 * What two spellings of one name have in common.
 * @param {string} name
 */
export function key(name) {
  return bare(parted(name).map(stem).join("")).text;
}
