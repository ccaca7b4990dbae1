/**
 * Responses as the text they are kept as, and back: ids and nothing that depends on their place.
 * Lists `a,b`; match `left=right,left=right`; scenario `part/choice,part/choice`; a typed text is itself.
 */

const LONGEST = 200;
const split = (/** @type {string} */ said, /** @type {string} */ mark) => said.split(",").map((one) => one.split(mark));

/** @type {Record<string, {write: (response: any) => string, read: (said: string) => any}>} */
const WAYS = {
  match: {
    write: (sides) => Object.entries(sides).map((pair) => pair.join("=")).join(","),
    read: (said) => Object.fromEntries(split(said, "=")),
  },
  scenario: {
    write: (parts) => Object.entries(parts).flatMap(([part, ids]) => ids.map((id) => `${part}/${id}`)).join(","),
    read: (said) => {
      /** @type {Record<string, string[]>} */
      const parts = {};
      for (const [part, id] of split(said, "/")) (parts[part] ??= []).push(id);
      return parts;
    },
  },
  fill: { write: (typed) => typed.slice(0, LONGEST), read: (said) => said },
};
const LIST = { write: (/** @type {string[]} */ ids) => ids.join(","), read: (/** @type {string} */ said) => said.split(",") };

/** A response as text. @param {string} type @param {any} response */
export function saying(type, response) {
  return (WAYS[type] ?? LIST).write(response);
}

/** The response a text stands for. @param {string} type @param {string} said */
export function response(type, said) {
  return (WAYS[type] ?? LIST).read(said);
}
