import { reason, stamp, unstamp } from "./parts.js";

/** A list to choose from beside every left side. */
export class Match {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} reading
   * @param {import("./parts.js").Words} words
   */
  constructor(root, reading, words) {
    this.rows = [...root.querySelectorAll(".samut-row")];
    this.reading = reading;
    this.words = words;
  }

  get key() {
    return { pairs: [...this.reading.querySelectorAll("[data-pair]")].map((row) => row.dataset.pair) };
  }

  /** The right side chosen for every left side; null while one has none. */
  get answer() {
    const chosen = this.rows.map((row) => [row.dataset.row, row.querySelector("select").value]);
    return chosen.every(([, side]) => side) ? Object.fromEntries(chosen) : null;
  }

  clear() {
    for (const row of this.rows) {
      const select = row.querySelector("select");
      select.disabled = false;
      select.value = "";
      unstamp(row);
    }
  }

  /** @param {Record<string, string>} answer */
  give(answer) {
    for (const row of this.rows) row.querySelector("select").value = answer[row.dataset.row] ?? "";
  }

  /** No more choosing. */
  hold() {
    for (const row of this.rows) row.querySelector("select").disabled = true;
  }

  /** @param {Record<string, string>} answer */
  show(answer) {
    this.hold();
    for (const row of this.rows) {
      const right = answer[row.dataset.row] === row.dataset.row;
      stamp(row, right, this.words[right ? "right" : "wrong"]);
    }
    const chosen = new Set(Object.values(answer));
    const decoys = [...this.reading.querySelectorAll("[data-decoy]")].filter((row) => chosen.has(row.dataset.decoy));
    const pairs = [...this.reading.querySelectorAll("[data-pair]")];
    return [
      ...decoys.map((row) => reason(row, false, this.words.decoy)),
      ...pairs.map((row) => reason(row, true, this.words.pair)),
    ];
  }
}
