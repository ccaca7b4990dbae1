/** An order that looks like chance and is always the same for one learner and one question. */

/**
 * FNV-1a with a final mix, so that texts that differ in one letter lie far apart.
 * @param {string} text
 * @returns {number} 32 bits without sign
 */
function scattered(text) {
  let number = 0x811c9dc5;
  for (const letter of text) number = Math.imul(number ^ letter.codePointAt(0), 0x01000193);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return (number ^ (number >>> 16)) >>> 0;
}

/**
 * The names in this learner's order; an added or removed name leaves the order of the others.
 * @param {string[]} names
 * @param {string} seed
 */
export function shuffled(names, seed) {
  const place = (/** @type {string} */ name) => scattered(`${seed}/${name}`);
  return [...names].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}
