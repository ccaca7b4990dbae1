import { reason, stamp, unstamp } from "./parts.js";

/** Radio buttons or checkboxes: a question of its own, or a part of a scenario. */
export class Choices {
  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} reading
   * @param {import("./parts.js").Words} words
   * @param {(text: string) => void} say
   * @param {(names: string[]) => string[]} order the ids of the choices in this learner's order
   */
  constructor(root, reading, words, say, order) {
    const list = root.querySelector(".samut-choices");
    const rows = new Map([...list.children].map((row) => [row.querySelector("input").value, row]));
    list.append(...order([...rows.keys()]).map((id) => rows.get(id)));
    this.inputs = [...list.querySelectorAll("input")];
    this.reading = reading;
    this.words = words;
  }

  /** What is right, read from the reasons that stand in the page. */
  get key() {
    const rows = [...this.reading.querySelectorAll("[data-choice]")];
    return {
      choices: rows.map((row) => ({ id: row.dataset.choice, correct: row.hasAttribute("data-correct") })),
    };
  }

  /** The ids picked; null without any. */
  get answer() {
    const picked = this.inputs.filter((input) => input.checked).map((input) => input.value);
    return picked.length ? picked : null;
  }

  clear() {
    for (const input of this.inputs) {
      input.disabled = false;
      input.checked = false;
      unstamp(input.closest("li"));
    }
  }

  /** Picks these choices. @param {string[]} picked */
  give(picked) {
    for (const input of this.inputs) input.checked = picked.includes(input.value);
  }

  /** No more picking. */
  hold() {
    for (const input of this.inputs) input.disabled = true;
  }

  /** Marks what was picked and what is right, and gives the reasons. @param {string[]} picked */
  show(picked) {
    return this.key.choices.flatMap((choice) => this.explain(choice, picked.includes(choice.id)));
  }

  /**
   * @param {{id: string, correct: boolean}} choice
   * @param {boolean} picked
   */
  explain(choice, picked) {
    const input = this.inputs.find((one) => one.value === choice.id);
    input.disabled = true;
    if (!picked && !choice.correct) return [];
    const word = this.words[choice.correct ? "right" : "wrong"];
    stamp(input.closest("li"), choice.correct, word, input.closest("label"));
    const title = picked ? this.words["result-picked"] : this.words["result-answer"];
    return [reason(this.reading.querySelector(`[data-choice="${choice.id}"]`), choice.correct, title)];
  }
}
