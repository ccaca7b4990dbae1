/**
 * Whether so few letters put in, taken out or exchanged make one text of the other.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function near(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return false;
  return alike(one, 0, one.length, other, 0, other.length, most);
}

/**
 * The same of two stretches. What they begin and end with alike is passed over; at the first letter that
 * differs each of the three changes is tried. For one or two changes that is far quicker than a table.
 * @param {string} one
 * @param {number} from
 * @param {number} to
 * @param {string} other
 * @param {number} since
 * @param {number} until
 * @param {number} most
 */
function alike(one, from, to, other, since, until, most) {
  while (from < to && since < until && one[from] === other[since]) {
    from += 1;
    since += 1;
  }
  while (from < to && since < until && one[to - 1] === other[until - 1]) {
    to -= 1;
    until -= 1;
  }
  const [left, right] = [to - from, until - since];
  if (left === 0 || right === 0) return Math.max(left, right) <= most;
  if (most === 0 || Math.abs(left - right) > most) return false;
  return (
    alike(one, from + 1, to, other, since + 1, until, most - 1) ||
    alike(one, from + 1, to, other, since, until, most - 1) ||
    alike(one, from, to, other, since + 1, until, most - 1)
  );
}
