import { shuffled } from "./chance.js";
import { Desk } from "./desk.js";
import { element } from "./parts.js";
import { gathered } from "./record.js";
import { store, warn, words } from "./saving.js";
import { due, waiting } from "./schedule.js";

/** Questions in one sitting. */
const MOST = 20;

/**
 * Where the questions of a module stand: their script, and for each id its own names and those of its lesson.
 * @typedef {{script: string, items: Record<string, {names: string[], lesson: string[]}>}} Deck
 */

/** Questions whose day has come, from lessons already read, mixed. */
class Practice {
  /** @param {Record<string, Deck>} decks @param {HTMLElement} root */
  constructor(decks, root) {
    this.decks = decks;
    this.root = root;
    this.deck = root.querySelector(".samut-deck");
    this.told = /** @type {HTMLElement} */ (root.querySelector(".samut-due"));
    this.steps = /** @type {HTMLElement} */ (root.querySelector(".samut-steps"));
    this.steps.querySelector("button").addEventListener("click", () => (this.over ? this.start() : this.next()));
    store.onchange(() => this.desk?.forget());
    document.addEventListener("samut-answer", () => (this.steps.hidden = false));
  }

  /** Says how much is due, loads it and shows the first. */
  async start() {
    this.root.hidden = false;
    store.set("last", "practice");
    const { ready, unread, later } = this.sorted();
    const today = new Date(store.now).toDateString();
    const chosen = shuffled(ready, `${store.seed}/${today}`).slice(0, MOST);
    this.left = ready.length - chosen.length;
    this.over = false;
    this.steps.hidden = true;
    this.told.textContent = this.sentence(ready.length ? "practice-due" : "practice-none", ready.length);
    const rest = [later.length && this.upcoming(later), unread && this.sentence("practice-unread", unread)];
    this.root.querySelector(".samut-later").textContent = rest.filter(Boolean).join(" ");
    warn();
    const pieces = await this.load(chosen);
    this.sections = chosen.map((id) => pieces.get(id)).filter(Boolean);
    this.lost = this.sections.length < chosen.length;
    this.next();
  }

  /** Every question by what is to be done with it today. */
  sorted() {
    const [ready, later] = [/** @type {string[]} */ ([]), /** @type {number[]} */ ([])];
    let unread = 0;
    for (const deck of Object.values(this.decks)) {
      for (const [id, { names, lesson }] of Object.entries(deck.items)) {
        const { review } = gathered(store, "a.", names);
        if (!review) continue;
        const days = waiting(review, store.now);
        if (!due(review, store.now)) later.push(days);
        else if (gathered(store, "l.", lesson).value === "1") ready.push(id);
        else unread += 1;
      }
    }
    return { ready, unread, later: later.filter(Number.isFinite) };
  }

  /** The day that comes next, and how many questions it brings. @param {number[]} days */
  upcoming(days) {
    const next = Math.min(...days);
    const count = days.filter((one) => one === next).length;
    return this.sentence("practice-later", count).replace("[days]", String(next));
  }

  /** @param {string} name @param {number} count */
  sentence(name, count) {
    return words[name].replace("[count]", String(count));
  }

  /** Fetches the modules these questions stand in, and makes each question. @param {string[]} ids */
  async load(ids) {
    const decks = Object.entries(this.decks).filter(([, deck]) => ids.some((id) => id in deck.items));
    await Promise.all(decks.map(([, deck]) => fetched(deck.script)));
    const known = decks.map(([name]) => globalThis.samutDecks?.[name]).filter(Boolean);
    const quiz = { quiz: "practice", kind: "practice", pass: 0, items: known.flatMap((one) => one.items) };
    this.desk = new Desk(quiz, words, store);
    return new Map(known.flatMap((one) => Object.entries(one.sections)));
  }

  /** The next question, or the end. */
  next() {
    const html = this.sections.shift();
    this.steps.hidden = true;
    if (!html) return this.end();
    this.deck.innerHTML = html;
    this.deck.querySelector("samut-question").ready(this.desk);
    if (this.begun) focus(this.deck.querySelector("h2"));
    this.begun = true;
  }

  end() {
    this.deck.replaceChildren();
    if (!this.begun && !this.lost) return;
    // What takes the focus is read out by that alone.
    if (this.begun) this.told.removeAttribute("role");
    this.over = !this.lost && this.left > 0;
    this.told.textContent = this.over ? this.sentence("practice-more", this.left) : words[this.lost ? "practice-failed" : "practice-done"];
    this.steps.hidden = !this.over;
    if (this.begun) this.told.focus();
  }
}

/** A script of the site, run once. @param {string} address */
function fetched(address) {
  const script = element("script", { src: address });
  return new Promise((done) => {
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });
}

/** @param {HTMLElement} title */
function focus(title) {
  title.tabIndex = -1;
  title.focus();
}

const decks = document.getElementById("samut-practice");
const room = /** @type {HTMLElement | null} */ (document.querySelector(".samut-practice"));
if (decks && room) new Practice(JSON.parse(decks.textContent), room).start();
