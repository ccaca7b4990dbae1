/**
 * How many letters must be put in, taken out or exchanged to make one text of the other; more than `most` is told as Infinity.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= other.length; at += 1) {
      const exchanged = above[at - 1] + (one[row - 1] === other[at - 1] ? 0 : 1);
      line[at] = Math.min(above[at] + 1, line[at - 1] + 1, exchanged);
      least = Math.min(least, line[at]);
    }
    if (least > most) return Infinity;
    above = line;
  }
  return above[other.length] > most ? Infinity : above[other.length];
}
