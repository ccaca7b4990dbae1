import { Choices } from "./choices.js";
import { element } from "./parts.js";

/** A case and its parts, each answered by choices; all are checked together. */
export class Scenario {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} reading
   * @param {import("./parts.js").Words} words
   * @param {(text: string) => void} say
   * @param {(names: string[], part: string) => string[]} order
   */
  constructor(root, reading, words, say, order) {
    this.parts = [...reading.querySelectorAll("[data-part]")].map((told) => ({
      id: told.dataset.part,
      type: told.dataset.type,
      number: told.querySelector(".samut-number").textContent,
      choices: new Choices(
        root.querySelector(`.samut-part[data-part="${told.dataset.part}"]`),
        told,
        words,
        say,
        (names) => order(names, told.dataset.part),
      ),
    }));
  }

  get key() {
    return { parts: this.parts.map(({ id, type, choices }) => ({ id, type, ...choices.key })) };
  }

  /** The ids picked in every part; null while one has none. */
  get answer() {
    const picked = this.parts.map(({ id, choices }) => [id, choices.answer]);
    return picked.every(([, answer]) => answer) ? Object.fromEntries(picked) : null;
  }

  clear() {
    for (const part of this.parts) part.choices.clear();
  }

  /** @param {Record<string, string[]>} answer */
  give(answer) {
    for (const { id, choices } of this.parts) choices.give(answer[id] ?? []);
  }

  /** No more picking. */
  hold() {
    for (const { choices } of this.parts) choices.hold();
  }

  /** @param {Record<string, string[]>} answer */
  show(answer) {
    return this.parts.flatMap(({ id, number, choices }) => [
      element("p", { class: "samut-number" }, number),
      ...choices.show(answer[id]),
    ]);
  }
}
