import { element } from "./parts.js";
import { gathered } from "./record.js";
import { store, warn, words } from "./saving.js";

/** Lessons, the front page and the pages of modules: what was read, what to go on with, the way back to a question. */

const RETURN = /^(quizzes\/[a-z0-9-]+|practice)\.html$/;
const QUESTION = /^[a-z0-9-]+$/;
const mark = /** @type {HTMLElement} */ (document.querySelector("[data-samut-course]"));

/** The button at the end of a lesson. @param {string[]} names the lesson's ids @param {HTMLElement} room */
function reading(names, room) {
  const [lesson] = names;
  const button = /** @type {HTMLButtonElement} */ (room.querySelector("button"));
  const told = room.querySelector("[role=status]");
  const draw = () => button.setAttribute("aria-pressed", String(gathered(store, "l.", names).value === "1"));
  button.addEventListener("click", () => {
    store.set(`l.${lesson}`, button.getAttribute("aria-pressed") === "true" ? "0" : "1");
    told.textContent = words[store.state === "ok" ? "saved" : "unsaved"];
    draw();
  });
  store.onchange(draw);
  draw();
  room.hidden = false;
  store.set("last", lesson);
}

/** The way back to the question that led here. @param {HTMLAnchorElement} link */
function returning(link) {
  const query = new URLSearchParams(location.search);
  const [page, item] = [query.get("from") ?? "", query.get("item") ?? ""];
  if (!RETURN.test(page) || !QUESTION.test(item)) return;
  link.href = `${link.getAttribute("href").replace(/index\.html$/, "")}${page}${page.startsWith("practice") ? "" : `#${item}`}`;
  link.parentElement.hidden = false;
}

/** Offers to go on with what was studied last. @param {HTMLAnchorElement} button */
function offer(button) {
  const last = store.value("last");
  const links = [...document.querySelectorAll("a[data-lesson], a[data-quiz]")];
  const link = links.find((one) => last && names(one).includes(last));
  if (!link) return;
  button.href = link.getAttribute("href");
  button.querySelector("span").textContent = link.textContent;
  button.hidden = false;
}

/** What was done, in words beside each lesson and quiz of a list. */
function standing() {
  for (const link of document.querySelectorAll("a[data-lesson], a[data-quiz]")) {
    const done = link.dataset.lesson ? lessonDone(names(link)) : quizDone(names(link));
    const next = link.nextElementSibling;
    const told = next?.matches(".samut-done") ? next : element("span", { class: "samut-done" });
    told.textContent = done;
    told.hidden = !done;
    if (done && !told.isConnected) link.after(" ", told);
  }
}

/** What changes with every step a learner takes. */
function list() {
  if (resume) offer(resume);
  standing();
}

/** The present and former ids of what a link leads to, or a page is. @param {HTMLElement} one */
function names({ dataset }) {
  const id = dataset.lesson ?? dataset.quiz ?? dataset.samutLesson;
  return [id, ...(dataset.was ?? "").split(" ").filter(Boolean)];
}

/** @param {string[]} ids */
function lessonDone(ids) {
  return gathered(store, "l.", ids).value === "1" ? words.read : "";
}

/** @param {string[]} ids */
function quizDone(ids) {
  const { best } = gathered(store, "q.", ids);
  return best ? words["best-of"].replace("[percent]", String(Math.round(best.points / best.of))) : "";
}

const resume = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-resume]"));
const room = /** @type {HTMLElement | null} */ (document.querySelector(".samut-read"));
const way = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".samut-return a"));
if (room) reading(names(mark), room);
if (way) returning(way);
list();
store.onchange(list);
warn();
