/* global SAMUT_OFFLINE */
import { element } from "./parts.js";
import { Panel } from "./panel.js";

/** On every page: has the site kept for reading without a network, and offers a new version once it is there. */

/** Where the site begins as seen from this script, the page's language, and what is said on every page. */
const HERE = SAMUT_OFFLINE;
const ROOT = new URL(HERE.root, document.currentScript.src);
/** The page itself comes first: what it needs is fetched before anything is kept. Milliseconds. */
const AFTER = 6000;

/** @param {ServiceWorkerRegistration} registration @param {string} type */
export function ask(registration, type) {
  const frugal = Boolean(navigator.connection?.saveData);
  const worker = type === "update" ? registration.waiting : registration.active;
  worker?.postMessage({ type, language: HERE.language, frugal });
}

/** Offers the version that waits; nothing changes before the learner says so. @param {ServiceWorkerRegistration} registration */
function offer(registration) {
  if (!registration.waiting || !navigator.serviceWorker.controller || document.querySelector(".samut-update")) return;
  const button = element("button", { type: "button", class: "md-button" }, HERE.words["update-now"]);
  button.addEventListener("click", () => ask(registration, "update"));
  const bar = element("div", { class: "samut-update", role: "status" });
  document.body.append(bar);
  // Screen readers say what comes into a place they know, not what a new place holds.
  setTimeout(() => bar.append(`${HERE.words["update-ready"]} `, button), 200);
}

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  offer(registration);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(registration));
  });
}

async function start() {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", ROOT), { scope: ROOT.pathname });
  document.head.append(element("link", { rel: "manifest", href: new URL("site.webmanifest", ROOT).href }));
  watch(registration);
  const ready = await navigator.serviceWorker.ready;
  const room = /** @type {HTMLElement | null} */ (document.querySelector("[data-offline]"));
  if (room) new Panel(room, (type) => ask(ready, type));
  ask(ready, "visit");
}

/** A page in a frame belongs to somebody else's site, and a page opened from a folder is kept already. */
const able = "serviceWorker" in navigator && isSecureContext && location.protocol !== "file:" && self === top;
if (able) {
  document.querySelector("[data-offline-link]")?.removeAttribute("hidden");
  let known = navigator.serviceWorker.controller;
  const soon = Boolean(known) || document.querySelector("[data-offline]");
  // The first worker takes over a page that is of its own version.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (known) location.reload();
    known = navigator.serviceWorker.controller;
  });
  const begin = () => setTimeout(() => start().catch(() => {}), soon ? 0 : AFTER);
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
