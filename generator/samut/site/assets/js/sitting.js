import { Desk } from "./desk.js";
import { Plan } from "./map.js";
import { store, warn, words } from "./saving.js";
import { Summary } from "./summary.js";

/** Milliseconds of work before the page is given back to its reader. */
const SLICE = 8;

/** A quiz page: its questions made ready piece by piece, one at a time or all at once, and their summary. */
class Sitting {
  /** @param {import("./desk.js").Quiz} quiz @param {HTMLElement} bar */
  constructor(quiz, bar) {
    this.desk = new Desk(quiz, words, store);
    this.bar = bar;
    this.sections = [...document.querySelectorAll(".samut-item")];
    this.questions = [...document.querySelectorAll("samut-question")];
    this.plan = new Plan(bar, this.desk);
    this.steps = /** @type {HTMLElement} */ (document.querySelector(".samut-steps"));
    const before = document.getElementById("samut-pretest");
    const earlier = before && new Desk(JSON.parse(before.textContent), words, store);
    this.handing = /** @type {HTMLElement | null} */ (document.querySelector(".samut-hand"));
    this.finish = /** @type {HTMLElement} */ (document.getElementById("summary"));
    this.summary = new Summary(this.finish, this.desk, earlier);
    this.at = this.sections[0].id;
    this.listen();
  }

  listen() {
    document.addEventListener("samut-answer", (event) => this.answered(event.target.dataset.item));
    for (const name of ["focusin", "pointerdown"]) document.addEventListener(name, (event) => this.hurry(event), true);
    addEventListener("hashchange", () => this.arrive());
    for (const radio of this.bar.querySelectorAll("input[name=samut-view]")) {
      radio.addEventListener("change", () => this.view(radio.value));
    }
    for (const button of this.steps.querySelectorAll("button")) {
      button.addEventListener("click", () => this.step(Number(button.dataset.step)));
    }
    this.finish.querySelector("button")?.addEventListener("click", () => this.begin());
    this.handing?.querySelector("button").addEventListener("click", () => this.hand());
    store.onchange(() => this.refresh());
  }

  /** Shows the page as this learner left it, then makes the questions ready. */
  start() {
    this.bar.hidden = false;
    const view = store.value("s.view") === "one" ? "one" : "all";
    this.bar.querySelector(`input[value=${view}]`).checked = true;
    store.set("last", this.desk.quiz.quiz);
    this.name();
    this.arrive();
    this.draw();
    setTimeout(() => this.prepare([...this.questions]));
  }

  /** Makes questions ready for a few milliseconds at a time. @param {Element[]} waiting */
  prepare(waiting) {
    const until = performance.now() + SLICE;
    while (waiting.length && performance.now() < until) waiting.shift().ready(this.desk);
    if (waiting.length) setTimeout(() => this.prepare(waiting));
    else this.settle();
  }

  /** All questions are ready. */
  settle() {
    this.draw();
    warn();
    document.documentElement.dataset.samutReady = "";
  }

  /** A question touched before its turn is made ready at once. @param {Event} event */
  hurry(event) {
    const question = event.target instanceof Element && event.target.closest("samut-question");
    if (question) question.ready(this.desk);
  }

  /** Counts and marks as they are now. @param {string} [only] the question that changed */
  draw(only) {
    this.plan.draw(only);
    this.summary.draw();
    if (this.handing) this.handing.hidden = this.desk.handed;
    this.show();
  }

  /** Says who is answering, where several people share the device. */
  name() {
    const { people, person } = store;
    const line = /** @type {HTMLElement} */ (this.bar.querySelector(".samut-who"));
    line.hidden = people.length < 2;
    line.querySelector("a").textContent = people.find(({ id }) => id === person)?.name || words.unnamed;
  }

  /** After an answer: the count, and at the last one the summary. @param {string} item */
  answered(item) {
    const { answers } = this.desk.tally();
    if (!this.desk.sealed && !this.desk.handed && answers === this.desk.items.size) this.desk.hand();
    this.draw(item);
  }

  /** Another tab wrote: what is new appears where nothing is being answered; what was picked and not yet kept stays. */
  refresh() {
    const known = (/** @type {any} */ { dataset }) => this.desk.shown(this.desk.items.get(dataset.item))?.at;
    const [handed, before] = [this.desk.handed, this.questions.map(known)];
    this.desk.forget();
    this.questions.forEach((question, place) => {
      if (!question.desk) return;
      const news = this.desk.handed !== handed || known(question) !== before[place];
      if (news && !question.contains(document.activeElement)) question.restore();
      else question.flagged();
    });
    this.name();
    this.draw();
  }

  /** Shows every question as it now stands, also one whose turn to be made ready has not come. */
  restore() {
    for (const question of this.questions) {
      if (question.desk) question.restore();
      else question.ready(this.desk);
    }
  }

  /** Hands a test in; unanswered questions are named first. */
  hand() {
    const left = this.desk.items.size - this.desk.tally().answers;
    const told = this.handing.querySelector("[role=status]");
    told.textContent = left ? words["hand-open"].replace("[count]", String(left)) : "";
    if (left) return;
    this.desk.hand();
    this.restore();
    this.draw();
    this.finish.querySelector("h2").focus();
  }

  /** A new attempt. */
  begin() {
    this.desk.begin();
    this.restore();
    this.draw();
    this.go(this.sections[0].id);
  }

  /** @param {string} view */
  view(view) {
    store.set("s.view", view);
    this.show();
  }

  get single() {
    return store.value("s.view") === "one";
  }

  /** The question on show alone, or all. */
  show() {
    const { single } = this;
    for (const section of this.sections) section.classList.toggle("samut-away", single && section.id !== this.at);
    this.steps.hidden = !single;
    const place = this.sections.findIndex((section) => section.id === this.at);
    const [back, on] = this.steps.querySelectorAll("button");
    back.disabled = place === 0;
    on.disabled = place === this.sections.length - 1;
    this.plan.point(single ? this.at : "");
  }

  /** The question the address names. */
  arrive() {
    const id = location.hash.slice(1);
    if (this.sections.some((section) => section.id === id)) this.at = id;
    this.show();
    if (id === this.at) document.getElementById(id).scrollIntoView();
  }

  /** @param {number} by */
  step(by) {
    const place = this.sections.findIndex((section) => section.id === this.at) + by;
    if (this.sections[place]) this.go(this.sections[place].id);
  }

  /** Shows a question and takes the reader there. @param {string} id */
  go(id) {
    this.at = id;
    history.replaceState(null, "", `#${id}`);
    this.show();
    const title = document.getElementById(`${id}-title`);
    title.tabIndex = -1;
    title.focus();
  }
}

const quiz = document.getElementById("samut-quiz");
const bar = /** @type {HTMLElement | null} */ (document.querySelector(".samut-bar"));
// In a task of its own: the theme's begins with the same event and is long enough.
if (quiz && bar) setTimeout(() => new Sitting(JSON.parse(quiz.textContent), bar).start());
