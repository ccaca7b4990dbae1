import { named } from "./question.js";

/** The numbers above a quiz: what was answered, how, and what is flagged; each leads to its question. */
export class Plan {
  /**
   * @param {HTMLElement} root
   * @param {import("./desk.js").Desk} desk
   */
  constructor(root, desk) {
    this.desk = desk;
    this.links = [...root.querySelectorAll("a[data-item]")];
    this.meter = root.querySelector("progress");
    this.count = root.querySelector(".samut-count");
  }

  /** Shows where the learner stands; one question alone where no other can have changed. @param {string} [only] */
  draw(only) {
    const { items } = this.desk;
    const links = this.links.filter((link) => !only || link.dataset.item === only);
    for (const link of links) this.label(link, items.get(link.dataset.item));
    const { answers } = this.desk.tally();
    this.meter.value = answers;
    this.count.textContent = this.desk.words.progress
      .replace("[count]", String(answers))
      .replace("[of]", String(items.size));
  }

  /**
   * State and flag of one question, in words for those who do not see the shapes.
   * @param {HTMLElement} link
   * @param {import("./desk.js").Item} item
   */
  label(link, item) {
    const flagged = Boolean(this.desk.record(item).flag?.on);
    const state = this.state(item);
    link.dataset.state = state;
    link.toggleAttribute("data-flag", flagged);
    const words = [this.desk.words[`map-${state}`], ...(flagged ? [this.desk.words.flagged] : [])];
    link.querySelector(".samut-told").textContent = ` ${words.join(" ")}`;
  }

  /** @param {import("./desk.js").Item} item */
  state(item) {
    const counted = this.desk.counted(item);
    if (!counted) return this.desk.changed(item) ? "changed" : "open";
    const sealed = this.desk.sealed && !(this.desk.handed && this.desk.quiz.kind === "posttest");
    return sealed ? "kept" : named(counted.score / 100);
  }

  /** Marks the question on show. @param {string} id */
  point(id) {
    for (const link of this.links) {
      if (link.dataset.item === id) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
  }
}
