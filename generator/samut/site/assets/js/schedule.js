/**
 * When an item is practised again. A step waits 1, 3, 7 or 21 days; after the last there is nothing left to wait for.
 * @typedef {{at: number, step: number}} Review
 */
const WAITS = [1, 3, 7, 21];

/**
 * The schedule after an answer: back to the start unless all of it was right, one step on if it was due,
 * else as it was.
 * @param {Review | null} review
 * @param {number} score 0 to 100
 * @param {number} at
 * @returns {Review}
 */
export function reviewed(review, score, at) {
  if (!review || score < 100) return { at, step: 0 };
  return due(review, at) ? { at, step: review.step + 1 } : review;
}

/**
 * Whether the wait is over, counted in days of the learner's calendar: what was answered in the evening
 * and waits one day is due the next morning.
 * @param {Review | null} review
 * @param {number} now
 */
export function due(review, now) {
  return review !== null && review.step < WAITS.length && dayOf(now) - dayOf(review.at) >= WAITS[review.step];
}

/** The number of a calendar day; a day of 23 or 25 hours counts as one. @param {number} ms */
function dayOf(ms) {
  const date = new Date(ms);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}

/** The days until the wait is over; not finite once there is nothing left to wait for. @param {Review} review @param {number} now */
export function waiting(review, now) {
  return review.step < WAITS.length ? WAITS[review.step] - (dayOf(now) - dayOf(review.at)) : Infinity;
}
