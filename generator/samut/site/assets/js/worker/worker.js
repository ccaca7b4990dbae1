import { carried, empty, fill, isBase, kept } from "./filling.js";
import { others, ours, place, shelf, SITE, wish, wanted } from "./shelves.js";

/** The service worker: answers from what is kept, keeps more when asked, and never mixes two versions. */

/** What is being fetched; one after another. @type {Promise<void>} */
let work = Promise.resolve();
let busy = 0;
let trouble = "";

/** Tells every open page how things stand. */
async function tell() {
  const state = { type: "samut-offline", version: SITE.version, busy: busy > 0, trouble, wanted: await wanted(), bundles: await kept() };
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(state);
}

/** Keeps these bundles, telling how far it is. @param {import("./shelves.js").Bundle[]} bundles */
async function keep(bundles) {
  let since = 0;
  busy += 1;
  trouble = "";
  await tell();
  try {
    await fill(bundles, () => (since = (since + 1) % 8) || tell());
  } catch (error) {
    trouble = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "network";
  }
  busy -= 1;
  await tell();
}

/** The bundles of one language, and what every page needs. @param {string} language */
function of(language) {
  return SITE.bundles.filter((bundle) => isBase(bundle) || bundle.language === language);
}

/** What a page may ask for. @type {Record<string, (message: any) => Promise<void>>} */
const ASKED = {
  state: tell,
  async visit({ language, frugal }) {
    if (!frugal && (await wanted())) await keep(of(language));
    else await tell();
  },
  async keep({ language }) {
    await wish(true);
    await keep(of(language));
  },
  async drop() {
    await wish(false);
    await empty();
    await tell();
  },
  async update() {
    await self.skipWaiting();
  },
};
/** Asked while something is being fetched, and answered at once. */
const SOON = ["state", "update"];

self.addEventListener("message", (event) => {
  const { type } = event.data ?? {};
  if (!Object.hasOwn(ASKED, type)) return;
  if (type === "drop") wish(false);
  const answer = () => ASKED[type](event.data);
  if (SOON.includes(type)) event.waitUntil(answer());
  else event.waitUntil((work = work.then(answer, answer)));
});

self.addEventListener("install", (event) => {
  event.waitUntil(carried().then((bundles) => fill(bundles, () => {}, true)));
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await others()) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

/** What is kept under an address, however a host spells it. @param {URL} address */
async function found(address) {
  const cache = await shelf();
  const path = address.origin + address.pathname;
  for (const one of [path, path.endsWith("/") ? `${path}index.html` : `${path}.html`]) {
    const answer = await cache.match(one);
    if (answer) return answer;
  }
  return undefined;
}

/** A page that says the one asked for is not kept, in the language of its folder. @param {URL} address */
function absent(address) {
  const mine = SITE.missing.filter(({ folder }) => address.href.startsWith(place(folder)));
  const { language, style, home, ...said } = mine[mine.length - 1];
  const text = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${said.missing}</title><link rel="stylesheet" href="${place(style)}"></head><body class="samut-missing"><main><h1>${said.missing}</h1>
<p>${said["missing-text"]}</p><p><a href="${place(home)}">${said["missing-link"]}</a></p></main></body></html>`;
  return new Response(text, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** @param {Request} request */
async function answer(request) {
  const kept = await found(new URL(request.url));
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode === "navigate") return absent(new URL(request.url));
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method === "GET" && ours(address)) event.respondWith(answer(event.request));
});
