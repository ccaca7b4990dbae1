/**
 * Whether an answer given before an edit still means the same, as `samut.questions.prints` has it in Python;
 * both follow tests/vectors/meaning.json. What is compared are numbers that the page's manifest hands over.
 * @typedef {{id: string, type: string, was?: string[], whole: string[], parts?: Record<string, string[]>,
 *   renames?: Record<string, string>}} Item
 */
const NAME = /[a-z0-9-]+(\/[a-z0-9-]+)?/g;

/** Every bit spread over all others, so that two changes never undo each other. @param {number} number */
function mixBits(number) {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/**
 * The ids an answer names: choice by choice, pair by pair, item by item.
 * @param {Item} item
 * @param {string} said
 */
function entriesOf(item, said) {
  return item.type === "fill" ? [] : said.split(",").map((entry) => entry.split("="));
}

/**
 * @param {Item} item
 * @param {string[][]} entries
 * @param {string} whole
 * @param {Map<string, string>} numbers what each name means
 */
function printUnder(item, entries, whole, numbers) {
  const told = entries.map((names, place) =>
    names.reduce((one, name) => mixBits(one ^ parseInt(numbers.get(name), 36)), item.type === "order" ? place : 0),
  );
  return ([...new Set(told)].reduce((one, entry) => one ^ entry, parseInt(whole, 36)) >>> 0).toString(36);
}

/**
 * Every print the answer may have been given under: the present one first.
 * @param {Item} item
 * @param {string} said
 */
function printsOf(item, said) {
  const entries = entriesOf(item, renamed(item, said));
  const names = [...new Set(entries.flat())];
  if (!names.every((name) => Object.hasOwn(item.parts ?? {}, name))) return [];
  let rows = [new Map()];
  for (const name of names) {
    rows = rows.flatMap((row) => item.parts[name].map((number) => new Map([...row, [name, number]])));
  }
  return item.whole.flatMap((whole) => rows.map((row) => printUnder(item, entries, whole, row)));
}

/**
 * The answer with the ids that were renamed since it was given; typed words are no ids.
 * @param {Item} item
 * @param {string} said
 */
export function renamed(item, said) {
  const renames = item.renames ?? {};
  if (item.type === "fill") return said;
  return said.replace(NAME, (name) => (Object.hasOwn(renames, name) ? renames[name] : name));
}

/**
 * What the answer means at present; null if it names what the question no longer has.
 * @param {Item} item
 * @param {string} said
 * @returns {string | null}
 */
export function fingerprint(item, said) {
  return printsOf(item, said)[0] ?? null;
}

/**
 * Whether the answer still means what it meant when it was given.
 * @param {Item} item
 * @param {string} print the fingerprint it was given under
 * @param {string} said
 */
export function stands(item, print, said) {
  return printsOf(item, said).includes(print);
}

/** The ids under which answers to the question may be kept, the present one first. @param {Item} item */
export function idsOf(item) {
  return [item.id, ...(item.was ?? [])];
}
