/**
 * What every kind of question builds its answer from.
 * @typedef {Record<string, string>} Words
 */

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Marks a row right or wrong, in words beside shape and colour.
 * @param {HTMLElement} row
 * @param {boolean} right
 * @param {string} word
 * @param {HTMLElement} place
 */
export function stamp(row, right, word, place = row) {
  row.dataset.mark = right ? "right" : "wrong";
  place.append(element("span", { class: "samut-mark" }, word));
}

/** Takes the mark off a row. @param {HTMLElement} row */
export function unstamp(row) {
  delete row.dataset.mark;
  row.querySelector(".samut-mark")?.remove();
}

/**
 * A reason, taken over from the reasons that stand in the page.
 * @param {HTMLElement} row the reason in the page
 * @param {boolean} right
 * @param {string} title
 * @param {string} [text] what to show in place of the page's own text
 */
export function reason(row, right, title, text) {
  const what = text ?? row.querySelector(".samut-what").cloneNode(true);
  return element(
    "div",
    { class: "samut-reason", "data-mark": right ? "right" : "wrong" },
    element("p", {}, element("strong", {}, `${title} `), what),
    row.querySelector(".samut-because").cloneNode(true),
  );
}
