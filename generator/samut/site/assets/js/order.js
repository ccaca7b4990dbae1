import { element, stamp, unstamp } from "./parts.js";

/** A list whose items move up and down by their own buttons; each move is said in words. */
export class Order {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} reading
   * @param {import("./parts.js").Words} words
   * @param {(text: string) => void} say
   */
  constructor(root, reading, words, say) {
    this.list = root.querySelector(".samut-order");
    this.start = this.rows;
    this.reading = reading;
    this.words = words;
    this.say = say;
    for (const button of this.list.querySelectorAll("button")) {
      button.hidden = false;
      button.addEventListener("click", () => this.move(button));
    }
  }

  get rows() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  get key() {
    return { items: [...this.reading.querySelectorAll("[data-step]")].map((row) => row.dataset.step) };
  }

  /** The ids from first to last; null before the first move, for the order at the start is nobody's answer. */
  get answer() {
    return this.moved ? this.rows.map((row) => row.dataset.row) : null;
  }

  clear() {
    this.moved = false;
    this.list.append(...this.start);
    for (const row of this.rows) {
      row.querySelector(".samut-moves").hidden = false;
      unstamp(row);
    }
    this.limit();
  }

  /** Moves an item by one place; the button keeps the focus. @param {HTMLButtonElement} button */
  move(button) {
    const row = button.closest("li");
    const up = button.dataset.move === "-1";
    const next = up ? row.previousElementSibling : row.nextElementSibling;
    if (next) {
      next[up ? "before" : "after"](row);
      this.moved = true;
      button.focus();
      this.limit();
    }
    this.say(this.told(row));
  }

  /** Where an item stands, in words. @param {HTMLElement} row */
  told(row) {
    const text = row.querySelector(".samut-text").textContent;
    return this.words["order-moved"]
      .replace("[text]", () => text)
      .replace("[place]", String(this.rows.indexOf(row) + 1))
      .replace("[count]", String(this.rows.length));
  }

  /** The first cannot go up nor the last down; their buttons stay in reach, so that no focus is lost. */
  limit() {
    const rows = this.rows;
    for (const button of this.list.querySelectorAll("button")) {
      const edge = button.dataset.move === "-1" ? rows[0] : rows[rows.length - 1];
      button.setAttribute("aria-disabled", String(edge.contains(button)));
    }
  }

  /** Puts the items in this order. @param {string[]} answer */
  give(answer) {
    const rows = new Map(this.rows.map((row) => [row.dataset.row, row]));
    this.list.append(...answer.filter((id) => rows.has(id)).map((id) => rows.get(id)));
    this.moved = true;
    this.limit();
  }

  /** No more moving. */
  hold() {
    for (const row of this.rows) row.querySelector(".samut-moves").hidden = true;
  }

  /** @param {string[]} answer */
  show(answer) {
    const items = this.key.items;
    this.hold();
    this.rows.forEach((row, place) => {
      const right = answer[place] === items[place];
      stamp(row, right, this.words[right ? "in-place" : "out-of-place"]);
    });
    const why = this.reading.querySelector(".samut-why-all").cloneNode(true);
    const steps = this.reading.querySelector(".samut-reasons").cloneNode(true);
    const title = element("p", {}, element("strong", {}, this.words["result-answer"]));
    return [element("div", { class: "samut-reason", "data-mark": "right" }, title, why, steps)];
  }
}
