import { write } from "./record.js";

/** The layout of the entries that this version writes. */
export const LAYOUT = 2;
/** The person who used the device before anybody was named. */
export const FIRST_PERSON = "1";

/**
 * How an older layout becomes the next. Each step may be cut short anywhere and is then done again from its start.
 * @type {Record<number, (shelf: Shelf) => boolean>}
 */
const STEPS = {
  // The first site kept one thing: the lesson opened last. Its date is unknown, so anything dated is newer.
  1(shelf) {
    const lesson = shelf.get("last");
    if (lesson === null) return true;
    const key = `${FIRST_PERSON}.last`;
    const kept = shelf.get(key) !== null || shelf.put(key, write("last", { at: 1, value: lesson }));
    return kept && shelf.remove("last");
  },
};

/**
 * A browser's storage, as far as one course may see it, that never throws and always says how it is:
 * "ok", "blocked" (not allowed to store), "full", or "newer" (written by a later version, so left alone).
 */
export class Shelf {
  /** @param {string} course @param {Storage | null} storage @param {string} [office] whose copy of the course it is */
  constructor(course, storage, office = "") {
    // No id holds an @, so no course and no office begins like another.
    this.root = office ? `samut.${course}@${office}.` : `samut.${course}.`;
    this.storage = storage;
    this.state = "ok";
    /** Whether reading failed: what may be there must not be written over. */
    this.unread = false;
    /** @type {((state: string) => void)[]} */
    this.listeners = [];
    if (office) this.inherit(`samut.${course}.`, office);
    this.open();
  }

  /**
   * An office may put its name on a site that learners used before: what they did there goes on here, once, and
   * with one office alone. The old entries stay. @param {string} from @param {string} office
   */
  inherit(from, office) {
    if (this.get("v") !== null || this.unread) return;
    try {
      const heir = this.storage.getItem(`${from}heir`);
      const keys = Object.getOwnPropertyNames(this.storage).filter((key) => key.startsWith(from));
      if (!keys.length || (heir ?? office) !== office) return;
      this.storage.setItem(`${from}heir`, office);
      // The layout comes last: until it is there, all of this is done again.
      const last = keys.sort((a, b) => Number(a === `${from}v`) - Number(b === `${from}v`));
      for (const key of last) {
        if (key !== `${from}heir`) this.storage.setItem(this.root + key.slice(from.length), this.storage.getItem(key));
      }
    } catch (error) {
      this.say(/quota/i.test(error?.name) ? "full" : "blocked");
    }
  }

  /** @param {string} state */
  say(state) {
    if (state === this.state) return;
    this.state = state;
    this.listeners.forEach((listener) => listener(state));
  }

  /** Whether entries may be written: they have our layout, or have just been given it. */
  open() {
    const found = this.get("v") ?? "1";
    if (this.unread) return false;
    const layout = /^\d{1,6}$/.test(found) ? Number(found) : LAYOUT;
    if (layout > LAYOUT) this.say("newer");
    if (layout > LAYOUT || found === String(LAYOUT)) return layout <= LAYOUT;
    for (let step = layout; step < LAYOUT; step++) if (STEPS[step] && !STEPS[step](this)) return false;
    return this.put("v", String(LAYOUT));
  }

  /** The text of an entry, as it is stored now. @param {string} key @returns {string | null} */
  get(key) {
    try {
      const text = this.storage.getItem(this.root + key);
      this.unread = false;
      return text;
    } catch {
      this.unread = true;
      this.say("blocked");
      return null;
    }
  }

  /** Whether the entry could be stored. @param {string} key @param {string} text */
  set(key, text) {
    return this.open() && this.put(key, text);
  }

  /** As `set`, whatever the layout is. @param {string} key @param {string} text */
  put(key, text) {
    try {
      this.storage.setItem(this.root + key, text);
      return true;
    } catch (error) {
      this.say(/quota/i.test(error?.name) ? "full" : "blocked");
      return false;
    }
  }

  /** Whether the entry is gone. @param {string} key */
  remove(key) {
    try {
      this.storage.removeItem(this.root + key);
      return true;
    } catch {
      this.say("blocked");
      return false;
    }
  }

  /** The course's entries whose key begins like this. @param {string} prefix @returns {[string, string | null][]} */
  entries(prefix) {
    const start = this.root + prefix;
    const skipped = this.root.length;
    try {
      // Asking for one key after the other by its number takes twice as long.
      const keys = Object.getOwnPropertyNames(this.storage).filter((key) => key.startsWith(start));
      return keys.map((key) => [key.slice(skipped), this.storage.getItem(key)]);
    } catch {
      this.say("blocked");
      return [];
    }
  }
}
