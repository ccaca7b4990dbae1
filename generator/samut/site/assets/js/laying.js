/**
 * What the style sheet leaves for later is laid out bit by bit once the page has loaded, so that no single piece of work
 * holds up a slow phone, and everything soon stands at its true place.
 */

/** Milliseconds of work on a quick machine before the page is given back to its reader. */
const SLICE = 5;
const far = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("article > *, .samut-item")]);

/** Lays out the next few. */
function arrange() {
  const begun = performance.now();
  while (far.length && performance.now() - begun < SLICE) {
    const one = far.shift();
    if (getComputedStyle(one).contentVisibility !== "auto") continue;
    one.style.contentVisibility = "visible";
    one.getBoundingClientRect();
  }
  if (far.length) later();
  else document.documentElement.dataset.samutLaid = "";
}

/** In a quiet moment, but not never. */
function later() {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(arrange, { timeout: 500 });
  else setTimeout(arrange, 20);
}

if (document.readyState === "complete") later();
else addEventListener("load", later);
