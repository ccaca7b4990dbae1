/* global SAMUT_SITE */

/**
 * A bundle of files as the worker knows it before it has read its list.
 * @typedef {{id: string, language: string, list: string, digest: string, count: number, bytes: number}} Bundle
 */

/** The course and its bundles, written in front of this script when the site was built. */
export const SITE = SAMUT_SITE;

/** Where the site stands: several sites may share one origin, and with it one store of caches. */
const SCOPE = new URL(self.registration.scope);
const PREFIX = `samut:${SCOPE.pathname}:`;
const NOW = `${PREFIX}${SITE.version}`;
const WISHES = `${PREFIX}wishes`;

/** The full address of a file of the site. @param {string} uri */
export function place(uri) {
  return new URL(uri, SCOPE).href;
}

/** Whether an address is one of the site's own. @param {URL} address */
export function ours(address) {
  return address.origin === SCOPE.origin && address.pathname.startsWith(SCOPE.pathname);
}

/** What is kept of this version of the site. @returns {Promise<Cache>} */
export function shelf() {
  return caches.open(NOW);
}

/** The caches of other versions of this site. @returns {Promise<string[]>} */
export async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NOW && name !== WISHES);
}

/** The addresses of everything kept of this version. @returns {Promise<Set<string>>} */
export async function held() {
  return new Set((await (await shelf()).keys()).map(({ url }) => url));
}

/** Whether the learner wants the course to be kept; nobody asked yet means yes. @returns {Promise<boolean>} */
export async function wanted() {
  const found = await (await caches.open(WISHES)).match(place("wish"));
  return !found || (await found.text()) !== "no";
}

/** @param {boolean} yes */
export async function wish(yes) {
  await (await caches.open(WISHES)).put(place("wish"), new Response(yes ? "yes" : "no"));
}

/**
 * The lists that other versions of this site keep files by.
 * @returns {Promise<{id: string, cache: Cache, list: Record<string, string>}[]>}
 */
export async function earlier() {
  const found = [];
  for (const name of await others()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const id = /\/offline\/([^/]+)\.json$/.exec(request.url)?.[1];
      if (id) found.push({ id, cache, list: await (await cache.match(request)).json() });
    }
  }
  return found;
}

/**
 * What other versions keep, by digest: the same file need not be fetched again.
 * @returns {Promise<Map<string, [Cache, string]>>}
 */
export async function copies() {
  const found = new Map();
  for (const { cache, list } of await earlier()) {
    for (const [uri, digest] of Object.entries(list)) found.set(digest, [cache, place(uri)]);
  }
  return found;
}
