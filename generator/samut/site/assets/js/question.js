import { Choices } from "./choices.js";
import { Fill } from "./fill.js";
import { MARK } from "./marking.js";
import { Match } from "./match.js";
import { Order } from "./order.js";
import { element } from "./parts.js";
import { Scenario } from "./scenario.js";

/** What each question type is answered with. */
const CONTROLS = {
  single: Choices,
  multiple: Choices,
  "true-false": Choices,
  match: Match,
  order: Order,
  fill: Fill,
  scenario: Scenario,
};

/** The interface's words, handed over by the page. @returns {import("./parts.js").Words} */
function words() {
  return JSON.parse(document.getElementById("samut-words")?.textContent ?? "{}");
}

/** A question that marks itself and explains; without this script its answer can still be read. */
class Question extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.words = words();
    this.reading = /** @type {HTMLElement} */ (this.querySelector(".samut-reading"));
    this.reading.hidden = true;
    this.button = element("button", { type: "button", class: "md-button samut-check" });
    this.status = element("p", { role: "status", class: "samut-result" });
    this.why = element("div", { class: "samut-why" });
    this.reading.before(element("div", { class: "samut-actions" }, this.button), this.status, this.why);
    const say = (/** @type {string} */ text) => (this.status.textContent = text);
    this.controls = new CONTROLS[this.dataset.type](this, this.reading, this.words, say);
    this.button.addEventListener("click", () => (this.dataset.state ? this.restart() : this.check()));
    this.addEventListener("keydown", (event) => this.entered(event));
    this.restart();
  }

  /** Enter in a field checks the answer, as the button does. @param {KeyboardEvent} event */
  entered(event) {
    const field = event.target instanceof HTMLInputElement;
    if (event.key !== "Enter" || event.isComposing || !field || this.dataset.state) return;
    event.preventDefault();
    this.check();
    if (this.dataset.state) this.button.focus();
  }

  /** Back to an unanswered question. */
  restart() {
    delete this.dataset.state;
    this.controls.clear();
    this.status.textContent = "";
    this.why.replaceChildren();
    this.button.textContent = this.words.check;
  }

  /** Marks the answer, says so in words, and explains what was answered and what is right. */
  check() {
    const { answer, key } = this.controls;
    if (answer === null) {
      this.status.textContent = this.words[`none-${this.dataset.type}`] ?? this.words["result-none"];
      return;
    }
    const score = MARK[this.dataset.type](key, answer);
    const state = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
    this.dataset.state = state;
    this.status.textContent = this.words[`result-${state}`];
    const back = this.reading.querySelector(".samut-back").cloneNode(true);
    this.why.replaceChildren(...this.controls.show(answer), back);
    this.button.textContent = this.words.again;
  }
}

if (!customElements.get("samut-question")) customElements.define("samut-question", Question);
