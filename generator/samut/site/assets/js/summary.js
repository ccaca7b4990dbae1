const NONE = "–";

/** What a quiz came to: score, outcome by outcome, what to read again, earlier attempts. */
export class Summary {
  /**
   * @param {HTMLElement} root
   * @param {import("./desk.js").Desk} desk
   * @param {import("./desk.js").Desk | null} before the pre-test, beside a post-test
   */
  constructor(root, desk, before) {
    this.root = root;
    this.desk = desk;
    this.before = before;
  }

  /** Shows the newest attempt once it is finished, else nothing. */
  draw() {
    this.root.hidden = !this.desk.handed;
    if (this.root.hidden) return;
    const { results, quiz, words } = this.desk;
    const { points, of } = results.last;
    const share = percent(points, of);
    const score = words.score
      .replace("[points]", number(points))
      .replace("[of]", String(of))
      .replace("[percent]", String(share));
    this.tell("score", score);
    this.tell("verdict", this.verdict(share).replace("[pass]", String(quiz.pass)));
    this.tell("history", this.history());
    for (const row of this.root.querySelectorAll("tr[data-group]")) this.row(row);
  }

  /** @param {number} share */
  verdict(share) {
    const { quiz, words } = this.desk;
    if (quiz.kind === "pretest") return words["verdict-pretest"];
    return words[share >= quiz.pass ? "verdict-pass" : "verdict-below"];
  }

  /** The first and the best attempt, once there were several. */
  history() {
    const { first, best, last } = this.desk.results;
    if (first.attempt === last.attempt) return "";
    return this.desk.words.history
      .replace("[first]", String(percent(first.points, first.of)))
      .replace("[best]", String(percent(best.points, best.of)));
  }

  /** One outcome, or one module of a test; a share below the pass mark is worth reading again. @param {HTMLElement} row */
  row(row) {
    const share = this.share(this.desk, row.dataset.group);
    const cell = row.querySelector("[data-slot=share]");
    cell.textContent = share === null ? NONE : `${share}%`;
    row.querySelector("[data-slot=again]").hidden = share === null || share >= this.desk.quiz.pass;
    const gain = row.querySelector("[data-slot=gain]");
    if (gain) gain.textContent = this.gain(share, row.dataset.group);
  }

  /**
   * The share reached in a group of questions, in per cent; null while a question of it has no answer that stands.
   * @param {import("./desk.js").Desk} desk
   * @param {string} group an outcome or a module
   */
  share(desk, group) {
    const answers = desk.quiz.items
      .filter((item) => item.outcome === group || item.module === group)
      .map((item) => desk.counted(item));
    if (!answers.length || answers.some((answer) => answer === null)) return null;
    return percent(answers.reduce((sum, answer) => sum + answer.score, 0), answers.length);
  }

  /** What was gained since the pre-test, in points of a hundred. @param {number | null} share @param {string} group */
  gain(share, group) {
    const earlier = this.before?.handed ? this.share(this.before, group) : null;
    if (earlier === null || share === null) return NONE;
    const gain = share - earlier;
    return this.desk.words.gain
      .replace("[before]", String(earlier))
      .replace("[gain]", `${gain > 0 ? "+" : gain < 0 ? "−" : ""}${Math.abs(gain)}`);
  }

  /** @param {string} slot @param {string} text */
  tell(slot, text) {
    const place = this.root.querySelector(`[data-slot=${slot}]`);
    if (place) place.textContent = text;
  }
}

/** A share in whole per cent; hundredths of points against whole ones. @param {number} points @param {number} of */
export function percent(points, of) {
  return Math.round(points / of);
}

/** Points as people write them, at most two decimals. @param {number} points in hundredths */
function number(points) {
  return String(Math.round(points) / 100);
}
