import { element } from "../parts.js";

/** @typedef {{name: string, other: string, language: string, definition: string}} Term */

/** Milliseconds before a card comes and goes, so that a pointer passing by moves nothing. */
const COMES = 250;
const GOES = 300;

/** What a term means, beside the word: by pointer, by touch and by keyboard. */
export class Cards {
  /** @param {HTMLElement} article @param {() => Promise<Record<string, Term>>} load @param {import("../parts.js").Words} words */
  constructor(article, load, words) {
    Object.assign(this, { article, load, words });
    this.card = element("div", { class: "samut-card", id: "samut-card", role: "tooltip" });
    this.card.hidden = true;
    article.append(this.card);
    for (const link of article.querySelectorAll("a.term")) this.listen(link);
    this.card.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.card.addEventListener("pointerleave", () => this.later());
    addEventListener("keydown", ({ key }) => key === "Escape" && this.hide());
    addEventListener("pointerdown", ({ target }) => target.closest("a.term, .samut-card") ?? this.hide());
  }

  /** @param {HTMLAnchorElement} link */
  listen(link) {
    let touched = false;
    link.addEventListener("pointerdown", ({ pointerType }) => (touched = pointerType === "touch"));
    link.addEventListener("click", (event) => {
      if (!touched || this.link === link) return;
      event.preventDefault();
      this.show(link);
    });
    link.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && this.soon(link));
    link.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && this.later());
    link.addEventListener("focus", () => link.matches(":focus-visible") && !touched && this.show(link));
    link.addEventListener("blur", () => touched || this.hide());
  }

  /** @param {HTMLAnchorElement} link */
  soon(link) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(link), COMES);
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), GOES);
  }

  hide() {
    clearTimeout(this.timer);
    this.link?.removeAttribute("aria-describedby");
    this.link = undefined;
    this.card.hidden = true;
  }

  /** @param {HTMLAnchorElement} link */
  async show(link) {
    this.hide();
    this.link = link;
    const term = (await this.load())[decodeURIComponent(link.hash.slice(1))];
    if (!term || this.link !== link) return;
    const other = term.other ? [" ", element("span", { lang: term.language }, term.other)] : [];
    const hint = element("small", {}, this.words[matchMedia("(hover: none)").matches ? "card-tap" : "card-enter"]);
    this.card.replaceChildren(element("p", {}, element("strong", {}, term.name), ...other), element("p", {}, term.definition), hint);
    this.card.hidden = false;
    link.setAttribute("aria-describedby", this.card.id);
    this.stand(link);
  }

  /** Below the word, or above it where there is no room, and never outside the text. @param {HTMLAnchorElement} link */
  stand(link) {
    const [word] = link.getClientRects();
    const [room, card] = [this.article.getBoundingClientRect(), this.card.getBoundingClientRect()];
    const left = Math.max(0, Math.min(word.left - room.left, room.width - card.width));
    const below = word.bottom + card.height + 12 < innerHeight;
    const top = below ? word.bottom - room.top + 6 : word.top - room.top - card.height - 6;
    Object.assign(this.card.style, { left: `${left}px`, top: `${top}px` });
  }
}
