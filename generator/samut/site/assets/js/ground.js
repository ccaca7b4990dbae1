/** Which ground, light or dark, a reader wants: the stored choice, else the device's. */

const KEPT = "samut.scheme";

/**
 * @typedef {{ scheme: string, primary: string, accent: string, media: string }} Ground
 * @param {Ground[]} grounds
 * @returns {number} the place of the wanted one; the first where nothing is known
 */
export function wanted(grounds) {
  let kept = null;
  try {
    kept = localStorage.getItem(KEPT);
  } catch {
    // A browser may refuse storage; the device's wish is known all the same.
  }
  const place = grounds.findIndex((one) => one.scheme === kept);
  if (place >= 0) return place;
  return Math.max(0, grounds.findIndex((one) => one.media && matchMedia(one.media).matches));
}

/** Keeps a choice. @param {Ground} ground */
export function keep({ scheme }) {
  try {
    localStorage.setItem(KEPT, scheme);
  } catch {
    // Then the choice holds for this page.
  }
}

/** Sets the page on a ground. @param {Ground} ground */
export function lay({ scheme, primary, accent }) {
  for (const [name, value] of Object.entries({ scheme, primary, accent })) {
    document.body.setAttribute(`data-md-color-${name}`, value);
  }
}
