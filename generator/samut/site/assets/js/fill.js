import { normal } from "./normal.js";
import { reason, stamp, unstamp } from "./parts.js";

/** One line to type an answer on. */
export class Fill {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} reading
   * @param {import("./parts.js").Words} words
   */
  constructor(root, reading, words) {
    this.row = root.querySelector(".samut-row");
    this.input = this.row.querySelector("input");
    this.reading = reading;
    this.words = words;
  }

  get key() {
    return { accepted: JSON.parse(this.right.dataset.accepted) };
  }

  get right() {
    return this.reading.querySelector("[data-accepted]");
  }

  /** What was typed; null without a visible letter. */
  get answer() {
    return normal(this.input.value) ? this.input.value : null;
  }

  clear() {
    this.input.readOnly = false;
    this.input.value = "";
    unstamp(this.row);
  }

  /** @param {string} typed */
  give(typed) {
    this.input.value = typed;
  }

  /** No more typing. */
  hold() {
    this.input.readOnly = true;
  }

  /** @param {string} typed */
  show(typed) {
    const form = normal(typed);
    const right = this.key.accepted.includes(form);
    this.hold();
    stamp(this.row, right, this.words[right ? "right" : "wrong"]);
    const mistakes = [...this.reading.querySelectorAll("[data-mistake]")];
    const mistake = mistakes.filter((row) => !right && JSON.parse(row.dataset.mistake).includes(form));
    return [
      ...mistake.map((row) => reason(row, false, this.words["result-typed"], typed)),
      reason(this.right, true, this.words["result-answer"]),
    ];
  }
}
