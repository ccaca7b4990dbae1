import { copies, earlier, held, place, shelf, SITE, wanted } from "./shelves.js";

/** @typedef {import("./shelves.js").Bundle} Bundle */

const AT_ONCE = 4;

/**
 * A file as it was when the site was built: one that has changed since, or was damaged on its way, is refused.
 * @param {string} address
 * @param {string} digest
 */
async function fetched(address, digest) {
  const found = await fetch(address, { integrity: `sha256-${digest}`, cache: "no-cache", credentials: "same-origin" });
  if (!found.ok) throw new Error(`${found.status} ${address}`);
  // A host may have redirected: a page made of such an answer would be refused.
  return new Response(await found.blob(), { headers: found.headers });
}

/** The list of a bundle; kept once it was read. @param {Bundle} bundle @returns {Promise<Record<string, string>>} */
async function listing(bundle) {
  const [cache, address] = [await shelf(), place(bundle.list)];
  const known = await cache.match(address);
  if (known) return known.json();
  const found = await fetched(address, bundle.digest);
  await cache.put(address, found.clone());
  return found.json();
}

/** The files of a bundle that are not kept yet. @param {Bundle} bundle @param {Set<string>} have */
async function missing(bundle, have) {
  return Object.entries(await listing(bundle)).filter(([uri]) => !have.has(place(uri)));
}

/**
 * Keeps every file of these bundles; ends early when the learner no longer wants it, fails when one cannot be had.
 * @param {Bundle[]} bundles
 * @param {() => void} told called after each file
 * @param {boolean} needed whether to go on whatever the learner wishes
 */
export async function fill(bundles, told, needed = false) {
  const [have, known, cache] = [await held(), await copies(), await shelf()];
  const queue = (await Promise.all(bundles.map((bundle) => missing(bundle, have)))).flat();
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (!needed && !(await wanted())) return;
      const [uri, digest] = next;
      const [old, address] = known.get(digest) ?? [];
      await cache.put(place(uri), (await old?.match(address)) ?? (await fetched(place(uri), digest)));
      told();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Lets go of what only some pages need. */
export async function empty() {
  const cache = await shelf();
  const base = SITE.bundles.filter(isBase);
  const stay = new Set(base.map(({ list }) => place(list)));
  for (const bundle of base) for (const uri of Object.keys(await listing(bundle))) stay.add(place(uri));
  for (const request of await cache.keys()) if (!stay.has(request.url)) await cache.delete(request);
}

/** @param {Bundle} bundle */
export function isBase({ id }) {
  return id === SITE.bundles[0].id;
}

/**
 * How much of each bundle is kept.
 * @returns {Promise<{id: string, language: string, kept: number, count: number, bytes: number}[]>}
 */
export async function kept() {
  const [have, cache] = [await held(), await shelf()];
  return Promise.all(
    SITE.bundles.map(async ({ id, language, list, count, bytes }) => {
      const known = await cache.match(place(list));
      const uris = known ? Object.keys(await known.json()) : [];
      return { id, language, count, bytes, kept: uris.filter((uri) => have.has(place(uri))).length };
    }),
  );
}

/** The bundles that another version of the site keeps whole: an update must not lose them. */
export async function carried() {
  const whole = new Set();
  for (const { id, cache, list } of await earlier()) {
    const have = new Set((await cache.keys()).map(({ url }) => url));
    if (Object.keys(list).every((uri) => have.has(place(uri)))) whole.add(id);
  }
  return SITE.bundles.filter((bundle) => isBase(bundle) || whole.has(bundle.id));
}
