import { element } from "../parts.js";
import { blocks, phrases, range } from "./phrases.js";

const MARK = "samut-aloud";
/** What the site's header covers at the top of the window, in pixels. */
const HEADER = 60;
const RATES = ["0.8", "1", "1.2"];

/**
 * A voice of this device for a language: others would send the text to somebody else's computer.
 * @param {string} language
 */
export function voice(language) {
  const able = speechSynthesis.getVoices().filter((one) => one.localService && one.lang.toLowerCase().startsWith(language));
  return able.find((one) => one.default) ?? able[0];
}

/** Reads a lesson aloud, marking what is being said. */
export class Aloud {
  /** @param {HTMLElement} article @param {import("../parts.js").Words} words @param {HTMLButtonElement} button */
  constructor(article, words, button) {
    Object.assign(this, { article, words, button, place: 0, part: 0, turn: 0 });
    this.bar = this.controls();
    button.addEventListener("click", () => (this.bar.isConnected ? this.end() : this.begin()));
    addEventListener("pagehide", () => speechSynthesis.cancel());
  }

  controls() {
    const bar = element("div", { class: "samut-aloud", role: "group", "aria-label": this.words.aloud });
    const add = (word, action) => {
      const made = element("button", { type: "button" }, this.words[word]);
      made.addEventListener("click", action);
      bar.append(made);
      return made;
    };
    this.pauser = add("aloud-pause", () => this.pause());
    add("aloud-back", () => this.go(this.place - 1));
    add("aloud-on", () => this.go(this.place + 1));
    bar.append(this.pace());
    add("aloud-end", () => this.end());
    return bar;
  }

  pace() {
    const choose = element("select", { autocomplete: "off" });
    for (const rate of RATES) choose.append(new Option(`${rate}×`, rate, rate === "1", rate === "1"));
    choose.addEventListener("change", () => this.say());
    this.rate = choose;
    return element("label", {}, `${this.words["aloud-rate"]} `, choose);
  }

  begin() {
    this.blocks = blocks(this.article);
    document.body.append(this.bar);
    this.button.setAttribute("aria-pressed", "true");
    const seen = this.blocks.findIndex((one) => one.getBoundingClientRect().bottom > HEADER);
    this.go(Math.max(seen, 0));
    this.pauser.focus();
  }

  end() {
    this.turn += 1;
    speechSynthesis.cancel();
    this.mark(null);
    this.bar.remove();
    this.button.setAttribute("aria-pressed", "false");
    // Who has listened this far goes on reading here.
    this.button.focus({ preventScroll: true });
  }

  /** Whether it is silent for a while. @param {boolean} [silent] */
  pause(silent = this.pauser.textContent === this.words["aloud-pause"]) {
    this.pauser.textContent = this.words[silent ? "aloud-resume" : "aloud-pause"];
    this.turn += 1;
    speechSynthesis.cancel();
    if (!silent) this.say();
  }

  /** Goes to a block and reads on from there. @param {number} place */
  go(place) {
    if (place >= this.blocks.length) return this.end();
    [this.place, this.part] = [Math.max(place, 0), 0];
    const box = this.blocks[this.place].getBoundingClientRect();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (box.top < HEADER || box.bottom > innerHeight - 120) {
      this.blocks[this.place].scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    }
    return this.pause(false);
  }

  /** Says what comes next. An utterance that was cancelled must not lead to the next one. */
  say() {
    const turn = (this.turn += 1);
    speechSynthesis.cancel();
    const block = this.blocks[this.place];
    const stretch = phrases(block.textContent)[this.part];
    if (!stretch) return this.go(this.place + 1);
    const words = new SpeechSynthesisUtterance(block.textContent.slice(stretch.start, stretch.end));
    // What the page shows in another language is said in that, where the device itself can.
    const page = document.documentElement.lang;
    words.lang = [block.closest("[lang]").lang, page].find(voice) ?? page;
    words.rate = Number(this.rate.value);
    words.voice = voice(words.lang) ?? null;
    words.addEventListener("end", () => {
      if (turn !== this.turn) return;
      this.part += 1;
      this.say();
    });
    words.addEventListener("error", () => turn === this.turn && this.pause(true));
    this.mark(range(block, stretch));
    return speechSynthesis.speak(words);
  }

  /** Shows what is being said, in the text itself or at least its block. @param {Range | null} found */
  mark(found) {
    this.article.querySelector(`.${MARK}-now`)?.classList.remove(`${MARK}-now`);
    if (globalThis.Highlight) CSS.highlights.delete(MARK);
    if (!found) return;
    if (globalThis.Highlight) CSS.highlights.set(MARK, new Highlight(found));
    else this.blocks[this.place].classList.add(`${MARK}-now`);
  }
}
