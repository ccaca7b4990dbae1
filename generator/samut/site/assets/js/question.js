import { Choices } from "./choices.js";
import { Fill } from "./fill.js";
import { MARK } from "./marking.js";
import { Match } from "./match.js";
import { Order } from "./order.js";
import { element } from "./parts.js";
import { response, saying } from "./said.js";
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

/**
 * A question that marks itself, explains and remembers; without this script its answer can still be read.
 * It is empty until `ready` is called, so that a long page is made ready piece by piece.
 */
class Question extends HTMLElement {
  /** @param {import("./desk.js").Desk} desk */
  ready(desk) {
    if (this.desk) return;
    this.desk = desk;
    this.words = desk.words;
    this.item = desk.items.get(this.dataset.item);
    this.reading = /** @type {HTMLElement} */ (this.querySelector(".samut-reading"));
    this.reading.hidden = true;
    this.furnish();
    const say = (/** @type {string} */ text) => (this.status.textContent = text);
    this.controls = new CONTROLS[this.item.type](this, this.reading, this.words, say, (names, part) =>
      desk.order(this.item, names, part),
    );
    this.button.addEventListener("click", () => (this.dataset.state ? this.restart(true) : this.check()));
    this.addEventListener("keydown", (event) => this.entered(event));
    this.restore();
  }

  /** The parts only a script can use. */
  furnish() {
    // On a page of many questions every such button says whose it is.
    const own = { type: "button", "aria-describedby": `${this.item.id}-title` };
    this.button = element("button", { ...own, class: "md-button samut-check" });
    this.marker = element("button", { ...own, class: "samut-flag", "aria-pressed": "false" }, this.words.flag);
    this.status = element("p", { role: "status", class: "samut-result" });
    this.saved = element("span", { class: "samut-saved" });
    this.note = element("p", { class: "samut-note" });
    this.why = element("div", { class: "samut-why" });
    const actions = element("div", { class: "samut-actions" }, this.button, this.marker, this.saved);
    this.prepend(this.note);
    this.reading.before(actions, this.status, this.why);
    this.marker.addEventListener("click", () => this.mark(this.marker.getAttribute("aria-pressed") !== "true"));
  }

  /** Shows the question as this learner left it. */
  restore() {
    this.flagged();
    const answer = this.desk.quiz.kind === "practice" ? null : this.known();
    this.restart(false);
    if (!answer) return;
    this.controls.give(response(this.item.type, answer.said));
    this.show();
  }

  /** Whether it stands for later. */
  flagged() {
    this.marker.setAttribute("aria-pressed", String(Boolean(this.desk.record(this.item).flag?.on)));
  }

  /** The answer to show; none where today's key would mark it otherwise, as when a wording was accepted since. */
  known() {
    const counted = this.desk.counted(this.item);
    if (!counted) return null;
    const { type } = this.item;
    const score = MARK[type](this.controls.key, response(type, counted.said));
    if (Math.round(score * 100) !== counted.score) this.desk.doubt(this.item);
    return this.desk.shown(this.item);
  }

  /** Enter in a field checks the answer, as the button does. @param {KeyboardEvent} event */
  entered(event) {
    const field = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (event.key !== "Enter" || event.isComposing || !field || this.dataset.state) return;
    event.preventDefault();
    this.check();
    if (this.dataset.state) this.button.focus();
  }

  /** Back to a question to be answered; a sealed one keeps what was answered, to be changed. @param {boolean} again */
  restart(again) {
    const before = again && this.desk.sealed ? this.controls.answer : null;
    delete this.dataset.state;
    this.controls.clear();
    if (before !== null) this.controls.give(before);
    this.status.textContent = "";
    this.saved.textContent = "";
    this.why.replaceChildren();
    this.note.textContent = this.desk.changed(this.item) ? this.words.changed : "";
    this.button.textContent = this.words[this.desk.sealed ? "keep" : "check"];
    this.button.hidden = false;
  }

  /** Keeps the answer and explains it; says so where there is none. */
  check() {
    const { answer } = this.controls;
    if (answer === null) {
      this.status.textContent = this.words[`none-${this.item.type}`] ?? this.words["result-none"];
      return;
    }
    this.desk.keep(this.item, saying(this.item.type, answer), MARK[this.item.type](this.controls.key, answer));
    this.show();
    const kept = this.desk.store.state === "ok";
    this.saved.textContent = this.words[kept ? "saved" : "unsaved"];
    this.saved.toggleAttribute("data-kept", kept);
    this.dispatchEvent(new CustomEvent("samut-answer", { bubbles: true }));
  }

  /** The answer in the controls as kept: marked and explained, unless the test is still sealed. */
  show() {
    this.note.textContent = "";
    const open = !this.desk.sealed || (this.desk.handed && this.desk.quiz.kind === "posttest");
    if (open) this.explain();
    else this.seal();
    if (this.desk.sealed) this.button.hidden = this.desk.handed;
  }

  /** An answer that is kept and not yet marked. */
  seal() {
    this.dataset.state = "kept";
    this.controls.hold();
    this.status.textContent = this.words.kept;
    this.button.textContent = this.words.change;
  }

  /** Says in words how right the answer is, and why. */
  explain() {
    const { answer, key } = this.controls;
    const score = MARK[this.item.type](key, answer);
    this.dataset.state = named(score);
    this.status.textContent = this.words[`result-${named(score)}`];
    this.why.replaceChildren(...this.controls.show(answer), this.back(), ...this.first());
    this.button.textContent = this.words.again;
  }

  /** The way to the lesson, which knows the way back to this question. */
  back() {
    const back = /** @type {HTMLElement} */ (this.reading.querySelector(".samut-back").cloneNode(true));
    const link = back.querySelector("a");
    const [page, section] = link.getAttribute("href").split("#");
    const from = document.querySelector("[data-samut-page]")?.getAttribute("data-samut-page") ?? "";
    const query = new URLSearchParams({ from, item: this.item.id });
    link.setAttribute("href", `${page}?${query}${section ? `#${section}` : ""}`);
    return back;
  }

  /** What counts when a later answer is shown. */
  first() {
    const [counted, shown] = [this.desk.counted(this.item), this.desk.shown(this.item)];
    if (!counted || counted.at === shown.at) return [];
    const result = this.words[`result-${named(counted.score / 100)}`];
    return [element("p", { class: "samut-first" }, `${this.words.counts} ${result}`)];
  }

  /** Puts the flag on or takes it off. @param {boolean} on */
  mark(on) {
    this.marker.setAttribute("aria-pressed", String(on));
    this.desk.flag(this.item, on);
    this.dispatchEvent(new CustomEvent("samut-answer", { bubbles: true }));
  }
}

/** A share of the point as the name of a state. @param {number} score */
export function named(score) {
  if (score >= 1) return "right";
  return score > 0 ? "partly" : "wrong";
}

if (!customElements.get("samut-question")) customElements.define("samut-question", Question);
