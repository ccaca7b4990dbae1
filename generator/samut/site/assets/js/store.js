import { isKey, packed, unpacked } from "./file.js";
import { Keeper, inner } from "./keeper.js";
import { LATEST, MOST_SAID, shortened } from "./notation.js";
import { empty, join, laterThan, write } from "./record.js";
import { FIRST_PERSON } from "./shelf.js";

const MOST_NAME = 40;
const PERSON = /^[0-9a-z]{1,16}$/;
const SEED_WITHOUT_STORAGE = "samut";

/** The browser's storage, or null where it may not be used. */
function ownStorage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * What the learners of one device have done in one course. It may be used by several tabs at once; it works, but only
 * as long as the page is open, where nothing can be stored. Keys here are those of one person: `a.m5-q03`, `last`.
 */
export class Store {
  /**
   * @param {string} course
   * @param {{office?: string, storage?: Storage | null, clock?: () => number, random?: () => number}} options
   */
  constructor(course, { office = "", storage = ownStorage(), clock = Date.now, random = Math.random } = {}) {
    this.course = course;
    this.clock = () => Math.min(LATEST, Math.max(1, Math.floor(clock()) || 1));
    this.random = random;
    this.keeper = new Keeper(course, storage, office);
    /** @type {((key: string) => void)[]} */
    this.listeners = [];
    this.person = this.latest;
    globalThis.addEventListener?.("storage", (event) => this.changed(event));
  }

  /** The time on this device's clock, in milliseconds. @returns {number} */
  get now() {
    return this.clock();
  }

  /** Who was the last to be chosen on this device. */
  get latest() {
    const who = this.keeper.stored("who") ?? "";
    return PERSON.test(who) ? who : FIRST_PERSON;
  }

  /** How storing goes: "ok", "blocked", "full" or "newer". @returns {string} */
  get state() {
    return this.keeper.shelf.state;
  }

  /** How many damaged entries were met. */
  get damaged() {
    return this.keeper.bad.size;
  }

  /** @param {(state: string) => void} callback called with each new state */
  onstate(callback) {
    this.keeper.shelf.listeners.push(callback);
  }

  /**
   * @param {(key: string) => void} callback another tab changed this record; "who": the person; "": perhaps anything
   */
  onchange(callback) {
    this.listeners.push(callback);
  }

  /** The record, an empty one if there is none. @param {string} key @returns {any} */
  get(key) {
    return this.keeper.known(`${this.person}.${key}`) ?? empty(key);
  }

  /**
   * Adds what the record says to what is stored by now.
   * @param {string} key
   * @param {any} record
   * @returns {any} both joined
   */
  put(key, record) {
    return this.keeper.keep(`${this.person}.${key}`, record);
  }

  /** The text of a register, "" if it was never set. @param {string} key @returns {string} */
  value(key) {
    return this.get(key).value;
  }

  /** Sets a register. @param {string} key @param {string} value @returns {any} */
  set(key, value) {
    return this.put(key, { at: laterThan(this.get(key), this.clock()), value: shortened(value, MOST_SAID) });
  }

  /**
   * Each sound record whose key begins like this, with the rest of its key.
   * @param {string} prefix
   * @returns {[string, any][]}
   */
  all(prefix) {
    return this.keeper.all(`${this.person}.${prefix}`);
  }

  /** The text that orders this person's choices: always the same one, or the same for all if it cannot be kept. */
  get seed() {
    const full = `${this.person}.seed`;
    if (this.state === "ok" && !this.keeper.read(full)?.value) this.set("seed", this.letters(6));
    return this.keeper.read(full)?.value || SEED_WITHOUT_STORAGE;
  }

  /** Who has used this device; the first person may have no name. @returns {{id: string, name: string}[]} */
  get people() {
    const ids = new Set(this.keeper.keys("").map((full) => full.slice(0, Math.max(0, full.indexOf(".")))));
    const people = [...ids.add(this.person)].filter((id) => PERSON.test(id));
    const named = people.map((id) => ({ id, name: this.keeper.known(`${id}.name`)?.value ?? "" }));
    return named.sort((a, b) => a.name.localeCompare(b.name, "th"));
  }

  /** From now on this person uses the device. @param {string} id */
  use(id) {
    if (!PERSON.test(id)) return;
    this.person = id;
    this.keeper.shelf.set("who", id);
  }

  /** Adds a person who does not use the device yet. @param {string} name @returns {string} the id */
  add(name) {
    const taken = new Set(this.people.map((one) => one.id));
    let id = this.letters(4);
    while (taken.has(id)) id = this.letters(4);
    this.keeper.keep(`${id}.name`, { at: this.clock(), value: this.free(name, id) });
    return id;
  }

  /** Names the person who uses the device. @param {string} name */
  rename(name) {
    this.set("name", this.free(name, this.person));
  }

  /** Forgets a person and everything stored for them. @param {string} id */
  remove(id) {
    this.keeper.forget(id, () => true);
    if (id !== this.person) return;
    const [next] = this.people.filter((one) => one.id !== id);
    this.use(next?.id ?? FIRST_PERSON);
  }

  /** Forgets what the person using the device has done, but not their name. */
  erase() {
    this.keeper.forget(this.person, (key) => key !== "name");
  }

  /** All of this person's records as the text of a file. */
  save() {
    const records = this.all("").map(([key, record]) => [key, write(key, record)]);
    records.sort(([a], [b]) => (a < b ? -1 : 1));
    return packed(this.course, this.value("name"), this.clock(), Object.fromEntries(records));
  }

  /**
   * Adds the records of a file to this person's. A name is taken only by who has none.
   * @param {string} text
   * @returns {{ok: true, changed: number, ignored: number} | {ok: false, why: string}}
   */
  merge(text) {
    const file = unpacked(text, this.course);
    if ("why" in file) return { ok: false, why: file.why };
    const changed = file.records.filter(([key, record]) => this.learn(key, record)).length;
    if (changed) this.keeper.settleAll();
    return { ok: true, changed, ignored: file.ignored };
  }

  /** Holds a record of a file; whether it says anything new. @param {string} key @param {any} record */
  learn(key, record) {
    if (key === "name" && this.value("name")) return false;
    const known = this.get(key);
    const value = key === "name" ? { ...record, value: this.free(record.value, this.person) } : record;
    const both = join(key, known, value);
    if (write(key, both) === write(key, known)) return false;
    this.keeper.held.set(`${this.person}.${key}`, both);
    return true;
  }

  /** Tells what another tab has changed for this person. @param {StorageEvent} event */
  changed(event) {
    const full = this.keeper.noticed(event);
    if (full === null) return;
    const ours = full.startsWith(`${this.person}.`) && isKey(inner(full));
    if (ours || full === "who" || full === "") this.listeners.forEach((tell) => tell(ours ? inner(full) : full));
  }

  /**
   * After a sleep in which nothing was heard: tells that anything may have changed.
   * @returns {boolean} whether the same person still uses the device
   */
  woken() {
    this.keeper.mine.clear();
    if (this.state === "ok" && this.latest !== this.person) return false;
    this.listeners.forEach((tell) => tell(""));
    return true;
  }

  /** A name that is tidy, short, and nobody else's. @param {string} name @param {string} id */
  free(name, id) {
    const tidy = shortened(name.normalize("NFC").trim().replace(/\s+/g, " "), MOST_NAME).trim();
    const taken = new Set(this.people.filter((one) => one.id !== id).map((one) => one.name));
    let free = tidy;
    for (let n = 2; free && taken.has(free); n++) free = `${shortened(tidy, MOST_NAME - ` ${n}`.length)} ${n}`;
    return free;
  }

  /** @param {number} count */
  letters(count) {
    return Array.from({ length: count }, () => Math.floor(this.random() * 36).toString(36)).join("");
  }
}
