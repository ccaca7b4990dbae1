import { isKey } from "./file.js";
import { empty, join, parse, write } from "./record.js";
import { Shelf } from "./shelf.js";

/** A key without its person. @param {string} full */
export function inner(full) {
  return full.slice(full.indexOf(".") + 1);
}

/**
 * The records of all people of a course. What is put here is joined with what any tab has stored, and is never lost
 * while the page is open: what cannot be stored is held and tried again.
 */
export class Keeper {
  /** @param {string} course @param {Storage | null} storage @param {string} [office] */
  constructor(course, storage, office) {
    this.shelf = new Shelf(course, storage, office);
    /** What could not be stored yet, by key with its person. @type {Map<string, any>} */
    this.held = new Map();
    /** What this tab has stored. @type {Map<string, any>} */
    this.mine = new Map();
    /** Entries that could not be read. @type {Set<string>} */
    this.bad = new Set();
  }

  /** The text of an entry, as it is stored now. @param {string} full */
  stored(full) {
    return this.shelf.state === "newer" ? null : this.shelf.get(full);
  }

  /** The stored record, or null. @param {string} full @returns {any} */
  read(full) {
    const text = this.stored(full);
    return text === null ? null : this.parsed(full, inner(full), text);
  }

  /** The record of an entry, or null if it is damaged. @param {string} full @param {string} key @param {string} text */
  parsed(full, key, text) {
    const record = parse(key, text);
    if (!record) this.bad.add(full);
    return record;
  }

  /** The record, whether it could be stored or not, or null. @param {string} full @returns {any} */
  known(full) {
    const record = this.read(full);
    const held = this.held.get(full);
    return record && held ? join(inner(full), record, held) : (record ?? held ?? null);
  }

  /**
   * What is stored, or null for what is only held, under keys that begin like this.
   * @param {string} start
   * @returns {[string, string | null][]}
   */
  entries(start) {
    const stored = this.shelf.state === "newer" ? [] : this.shelf.entries(start);
    if (!this.held.size) return stored;
    const held = [...this.held.keys()].filter((full) => full.startsWith(start));
    return [...new Map([...held.map((full) => /** @type {[string, null]} */ ([full, null])), ...stored])];
  }

  /** Such keys, of any person. @param {string} start */
  keys(start) {
    return this.entries(start).map(([full]) => full);
  }

  /** The records under such keys, each with the rest of its key. @param {string} start @returns {[string, any][]} */
  all(start) {
    /** @type {[string, any][]} */
    const found = [];
    for (const [full, text] of this.entries(start)) {
      const key = inner(full);
      if (!isKey(key)) continue;
      const record = this.held.has(full) ? this.known(full) : this.parsed(full, key, text);
      if (record) found.push([full.slice(start.length), record]);
    }
    return found;
  }

  /** Joins a record with what is known and stores both. @param {string} full @param {any} record */
  keep(full, record) {
    const both = join(inner(full), this.known(full) ?? empty(inner(full)), record);
    this.held.set(full, both);
    if (this.settle(full)) this.settleAll();
    return both;
  }

  /** Tries to store all that is held, until something cannot be. */
  settleAll() {
    if ([...this.held.keys()].every((full) => this.settle(full))) this.shelf.say("ok");
  }

  /** Stores what is held of one record, joined with what another tab may have stored. @param {string} full */
  settle(full) {
    const both = this.known(full);
    if (this.bad.has(full)) this.copyBad(full);
    if (!this.shelf.set(full, write(inner(full), both))) return false;
    this.held.delete(full);
    this.mine.set(full, both);
    return true;
  }

  /** Keeps what a damaged entry says beside it, if there is room. @param {string} full */
  copyBad(full) {
    const text = this.stored(full);
    if (text === null || parse(inner(full), text)) return;
    const names = ["bad", ...Array.from({ length: 8 }, (_, place) => `bad${place + 2}`)];
    const place = names.map((name) => `${full}.${name}`).find((name) => [null, text].includes(this.stored(name)));
    if (place && this.stored(place) === null) this.shelf.set(place, text);
  }

  /** Removes a person's entries of such keys. @param {string} id @param {(key: string) => boolean} which */
  forget(id, which) {
    for (const full of this.keys(`${id}.`).filter((one) => which(inner(one)))) {
      this.held.delete(full);
      this.mine.delete(full);
      this.bad.delete(full);
      if (this.shelf.state !== "newer") this.shelf.remove(full);
    }
    if (this.shelf.state === "full") this.settleAll();
  }

  /**
   * Takes note that another tab stored something; the entry's key, "" for all of them, or null if it is not ours.
   * If both tabs wrote at the same moment one text was lost, so what this tab had stored is joined with what stayed.
   * @param {StorageEvent} event
   */
  noticed({ storageArea, key, newValue }) {
    const { root, storage } = this.shelf;
    if (storageArea !== storage || !(key ?? root).startsWith(root)) return null;
    const full = (key ?? root).slice(root.length);
    if (key === null) this.mine.clear();
    else if (newValue === null) this.mine.delete(full);
    else if (this.mine.has(full)) this.keep(full, this.mine.get(full));
    if (full === "v") this.shelf.open();
    return full;
  }
}
