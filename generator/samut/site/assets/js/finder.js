/** Search is fetched when somebody wants to search: what is behind the box, then Material's script that draws it. */

const { bundle, ...behind } = /** @type {HTMLElement} */ (document.currentScript).dataset;
const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
const field = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
const base = new URL(JSON.parse(document.getElementById("__config").textContent).base, location.href);
let fetched = false;

/** What the bundle expects to find: a small memory of its own, named after the site's address. */
function remember() {
  const key = (/** @type {string} */ name) => `${base.pathname}.${name}`;
  Object.assign(globalThis, {
    __md_scope: base,
    __md_get: (/** @type {string} */ name, store = localStorage) => JSON.parse(store.getItem(key(name))),
    __md_set: (/** @type {string} */ name, /** @type {unknown} */ value, store = localStorage) =>
      store.setItem(key(name), JSON.stringify(value)),
  });
}

/** Runs a script, in the order of asking. @param {string} src @param {Record<string, string>} data */
function run(src, data = {}) {
  const script = document.createElement("script");
  Object.assign(script, { src, async: false });
  Object.assign(script.dataset, data);
  document.body.append(script);
}

function fetchFinder() {
  if (fetched) return;
  fetched = true;
  remember();
  run(behind.box, behind);
  run(bundle);
}

/** The search box and the menu close and open by keys. @param {KeyboardEvent} event */
function keyed(event) {
  const typing = /** @type {HTMLElement} */ (event.target).closest("input:not(.md-toggle), textarea, select, [contenteditable]");
  if (event.key === "Escape") /** @type {HTMLInputElement} */ (document.getElementById("__drawer")).checked = false;
  if (fetched || typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s", "f"].includes(event.key)) return;
  event.preventDefault();
  field.focus();
}

if (toggle && field) {
  toggle.addEventListener("change", () => {
    fetchFinder();
    if (toggle.checked) field.focus();
  });
  field.addEventListener("focus", () => {
    fetchFinder();
    toggle.checked = true;
  });
  if (new URLSearchParams(location.search).has("q")) fetchFinder();
}
addEventListener("keydown", keyed);
