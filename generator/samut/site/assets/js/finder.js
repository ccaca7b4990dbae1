import { pull } from "./drawer.js";

/** Search is fetched when somebody wants to search: what is behind the box, then Material's script that draws it. */

const { bundle, ...behind } = /** @type {HTMLElement} */ (document.currentScript).dataset;
const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"));
const field = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
const base = new URL(JSON.parse(document.getElementById("__config").textContent).base, location.href);
const missing = /** @type {[string, Record<string, string>?][]} */ ([[behind.box, behind], [bundle]]);
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

/** Runs a script. @param {string} src @param {Record<string, string>} data */
function run(src, data = {}) {
  return new Promise((onload, onerror) => {
    const script = document.createElement("script");
    Object.assign(script, { src, onload, onerror });
    Object.assign(script.dataset, data);
    document.body.append(script);
  });
}

/** Fetches what is still missing, once; after a failure the next turn to the box tries again. */
async function fetchFinder() {
  if (fetched) return;
  fetched = true;
  remember();
  try {
    for (; missing.length; missing.shift()) await run(...missing[0]);
  } catch {
    fetched = false;
    tell().textContent = behind.failed;
  }
}

/** Where the count of results stands; said aloud from now on, and not before somebody searches. */
function tell() {
  const told = document.querySelector(".md-search-result__meta");
  told.setAttribute("role", "status");
  return told;
}

/** Closes the box while Material's script does not. */
function shut() {
  if (!toggle || !missing.length) return;
  toggle.checked = false;
  field.blur();
}

/**
 * Material's script acts on single letters wherever the focus is. People who speak to their computer, or whose hands
 * shake, would set them off unwillingly (WCAG 2.1.4), so they never reach it. @param {KeyboardEvent} event
 */
function letters(event) {
  const typing = /** @type {HTMLElement} */ (event.target).closest?.("input:not(.md-toggle), textarea, select, [contenteditable]");
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (alone && !typing && event.key.length === 1 && event.key !== " ") event.stopImmediatePropagation();
}

/** The search box and the menu close and open by keys. @param {KeyboardEvent} event */
function keyed(event) {
  if (event.key === "Escape") pull(false);
  if (event.key === "Escape" || (event.key === "Tab" && event.target === field)) shut();
  if (!(event.ctrlKey || event.metaKey) || event.key !== "k") return;
  event.preventDefault();
  field?.focus();
}

if (toggle && field) {
  toggle.checked = false;
  toggle.addEventListener("change", () => {
    fetchFinder();
    if (toggle.checked) field.focus();
  });
  field.addEventListener("focus", () => {
    fetchFinder();
    toggle.checked = true;
  });
  field.addEventListener("input", tell, { once: true });
  if (new URLSearchParams(location.search).has("q")) fetchFinder();
}
addEventListener("keydown", letters, true);
addEventListener("keydown", keyed);
