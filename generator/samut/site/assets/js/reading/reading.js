import { element } from "../parts.js";
import { words } from "../saving.js";
import { Aloud, voice } from "./aloud.js";
import { Cards } from "./cards.js";
import { zoom } from "./figures.js";
import { linked } from "./sections.js";

/** What helps a reader of a lesson: terms explained, English beside them, figures enlarged, links copied, a voice. */

const SOURCE = document.currentScript.dataset.terms;
const ENGLISH = "samut.english";
const article = /** @type {HTMLElement} */ (document.querySelector("article"));
/** @type {Promise<Record<string, import("./cards.js").Term>> | undefined} */
let terms;

/** The glossary, fetched when the first word is asked for; a script, since a page in a folder may fetch nothing else. */
function load() {
  terms ??= new Promise((found) => {
    const script = element("script", { src: SOURCE });
    script.addEventListener("load", () => found(globalThis.samutTerms));
    script.addEventListener("error", () => ((terms = undefined), found({})));
    document.head.append(script);
  });
  return terms;
}

/** What this tab remembers, where it may remember anything. @param {string} [value] */
function remembered(value) {
  try {
    if (value !== undefined) sessionStorage.setItem(ENGLISH, value);
    return sessionStorage.getItem(ENGLISH) === "1";
  } catch {
    return value === "1";
  }
}

/** The names of terms in the other language, beside each while the button is pressed. @param {HTMLElement} button */
async function beside(button) {
  const pressed = () => button.getAttribute("aria-pressed") === "true";
  const known = pressed() ? await load() : {};
  for (const old of article.querySelectorAll(".samut-other")) old.remove();
  // It may have been pressed again while the names were on their way.
  if (!pressed()) return;
  for (const link of article.querySelectorAll("a.term")) {
    const term = known[decodeURIComponent(link.hash.slice(1))];
    if (term?.other) link.after(element("span", { class: "samut-other", lang: term.language }, ` (${term.other}) `));
  }
}

/** A button that is on or off. @param {string} word @param {boolean} on */
function toggle(word, on) {
  return element("button", { type: "button", class: "md-button", "aria-pressed": String(on) }, words[word]);
}

/** @param {HTMLElement} tools */
function english(tools) {
  if (!article.querySelector("a.term")) return;
  const button = toggle("other-names", remembered());
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    remembered(on ? "1" : "0");
    beside(button);
  });
  tools.append(button);
  beside(button);
}

/** The button to listen, once the device has a voice; some tell their voices late. @param {HTMLElement} tools */
function listening(tools) {
  if (!("speechSynthesis" in globalThis)) return;
  const offer = () => {
    if (!voice(document.documentElement.lang) || tools.querySelector("[data-aloud]")) return;
    const button = toggle("aloud", false);
    button.dataset.aloud = "";
    tools.prepend(button);
    new Aloud(article, words, button);
  };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
}

/** Keys of the browser's own kind, which no assistive technology loses. @param {string} way @param {string} key */
function keyed(way, key) {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(`a.md-footer__link--${way}`));
  if (link) link.accessKey = key;
}

const tools = /** @type {HTMLElement} */ (article.querySelector(".samut-tools"));
tools.setAttribute("role", "group");
tools.setAttribute("aria-label", words.tools);
english(tools);
listening(tools);
for (const figure of article.querySelectorAll("figure")) zoom(figure, words);
for (const heading of article.querySelectorAll("h2[id]")) linked(heading, words);
if (article.querySelector("a.term")) new Cards(article, load, words);
keyed("next", "n");
keyed("prev", "p");
