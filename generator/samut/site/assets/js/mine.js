import { element } from "./parts.js";
import { gathered } from "./record.js";
import { store, warn, words } from "./saving.js";

/** “My progress”: who studies here, how far they are, their answers in a file, and a clean slate. */
class Mine {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.pass = Number(document.querySelector("[data-pass]").getAttribute("data-pass"));
    this.people = root.querySelector(".samut-people");
    this.sure = /** @type {HTMLInputElement} */ (this.find("[data-do=sure]"));
    this.listen();
    root.hidden = false;
    this.draw();
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.root.querySelector(selector));
  }

  listen() {
    this.find("[data-form=name]").addEventListener("submit", (event) => this.named(event, (name) => store.rename(name)));
    this.find("[data-form=add]").addEventListener("submit", (event) => this.named(event, (name) => store.use(store.add(name))));
    this.people.addEventListener("change", (event) => this.choose(event.target.value));
    this.find("[data-do=save]").addEventListener("click", () => this.save());
    this.find("input[type=file]").addEventListener("change", (event) => this.open(event.target));
    this.sure.checked = false;
    this.sure.addEventListener("change", () => (this.find("[data-do=erase]").disabled = !this.sure.checked));
    this.find("[data-do=erase]").addEventListener("click", () => this.erase());
    store.onchange(() => this.draw());
  }

  /** @param {Event} event @param {(name: string) => void} action */
  named(event, action) {
    event.preventDefault();
    const field = event.target.elements.namedItem("name");
    if (field.value.trim()) action(field.value);
    field.value = "";
    this.draw();
    this.tell("people", `${this.people.querySelector("legend").textContent} ${this.find("[data-slot=who]").textContent}`);
  }

  /** @param {string} id */
  choose(id) {
    store.use(id);
    this.draw();
  }

  /** The names to choose from; left alone while they are the same, so that no focus is lost. */
  gather() {
    const names = JSON.stringify(store.people);
    const rows = names === this.names ? [] : store.people.map((one) => this.person(one));
    if (rows.length) this.people.replaceChildren(this.people.querySelector("legend"), ...rows);
    this.names = names;
    for (const input of this.people.querySelectorAll("input")) input.checked = input.value === store.person;
  }

  draw() {
    queueMicrotask(warn);
    this.gather();
    this.find("[data-slot=who]").textContent = this.name(store.people.find(({ id }) => id === store.person));
    for (const row of this.root.querySelectorAll(".samut-standing tbody tr")) this.row(row);
    const rowsDone = [...this.root.querySelectorAll(".samut-standing tbody tr:not([data-test]), tr[data-pass]")];
    const whole = rowsDone.every((row) => row.hasAttribute("data-done"));
    this.find("[data-slot=whole]").textContent = whole ? words["whole-done"] : "";
  }

  /** A name to choose. @param {{id: string, name: string}} person */
  person(person) {
    const input = element("input", { type: "radio", name: "samut-person", value: person.id, autocomplete: "off" });
    return element("label", {}, input, ` ${this.name(person)}`);
  }

  /** @param {{name: string}} person */
  name(person) {
    return person.name || words.unnamed;
  }

  /** One module or test. @param {HTMLElement} row */
  row(row) {
    const lessons = JSON.parse(row.dataset.lessons ?? "[]");
    const read = lessons.filter((ids) => gathered(store, "l.", ids).value === "1").length;
    const quiz = JSON.parse(row.dataset.names ?? "null");
    const best = quiz && gathered(store, "q.", quiz).best;
    const share = best ? Math.round(best.points / best.of) : null;
    const passed = !quiz || (share !== null && (share >= this.pass || !row.matches("[data-quiz], [data-pass]")));
    const done = passed && read === lessons.length;
    row.toggleAttribute("data-done", done);
    const cell = row.querySelector("[data-slot=read]");
    if (cell) cell.textContent = words["read-of"].replace("[count]", String(read)).replace("[of]", String(lessons.length));
    row.querySelector("[data-slot=best]").textContent = share === null ? "–" : `${share}%`;
    row.querySelector("[data-slot=state]").textContent = words[this.state(done, read > 0 || share !== null)];
  }

  /** @param {boolean} done @param {boolean} begun */
  state(done, begun) {
    if (done) return "state-done";
    return begun ? "state-begun" : "state-open";
  }

  /** Hands the answers over as a file. */
  save() {
    const file = new Blob([store.save()], { type: "application/json" });
    const address = URL.createObjectURL(file);
    // Written as 2026-11-28, in the device's own calendar day.
    const day = new Date(store.now).toLocaleDateString("sv");
    const link = element("a", { href: address, download: `samut-${store.course}-${day}.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    this.tell("file", words["file-saved"]);
  }

  /** Adds the answers of a file. @param {HTMLInputElement} input */
  async open(input) {
    const [file] = input.files;
    if (!file) return;
    const found = store.merge(await file.text());
    const text = found.ok ? words["file-merged"].replace("[count]", String(found.changed)) : words[`file-${found.why}`];
    input.value = "";
    this.draw();
    this.tell("file", text);
  }

  erase() {
    store.erase();
    this.sure.checked = false;
    this.find("[data-do=erase]").disabled = true;
    this.draw();
    this.tell("erase", words.erased);
    this.sure.focus();
  }

  /** @param {string} slot @param {string} text */
  tell(slot, text) {
    this.find(`[data-slot=${slot}]`).textContent = text;
  }
}

new Mine(document.querySelector(".samut-mine"));
