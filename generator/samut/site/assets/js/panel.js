import { element } from "./parts.js";

/** “Keep for reading offline”: what is kept, its size, and the buttons to keep all or let go. */
export class Panel {
  /** @param {HTMLElement} root @param {(type: string) => void} ask */
  constructor(root, ask) {
    this.root = root;
    this.words = JSON.parse(root.querySelector("[type='application/json']").textContent);
    this.language = root.getAttribute("data-offline");
    this.said = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
    for (const type of ["keep", "drop"]) this.button(type).addEventListener("click", () => ask(type));
    navigator.serviceWorker.addEventListener("message", ({ data }) => data?.type === "samut-offline" && this.show(data));
    ask("state");
    root.hidden = false;
  }

  /** @param {string} name */
  button(name) {
    return /** @type {HTMLButtonElement} */ (this.root.querySelector(`[data-do=${name}]`));
  }

  /** @param {string} name @param {Record<string, string | number>} values */
  say(name, values = {}) {
    return Object.entries(values).reduce((text, [key, value]) => text.replace(`[${key}]`, String(value)), this.words[name]);
  }

  /** @param {any} state as the worker tells it */
  show({ busy, trouble, wanted, bundles }) {
    const read = bundles.filter(({ id, language }) => id === bundles[0].id || language === this.language);
    const sum = (name) => read.reduce((total, one) => total + one[name], 0);
    const [count, of] = [sum("kept"), sum("count")];
    const size = megabytes(sum("bytes"));
    this.tell(this.standing({ busy, trouble, wanted, count, of, size }), busy);
    this.button("keep").textContent = this.say("offline-keep", { size });
    this.button("keep").disabled = busy || count === of;
    this.button("drop").disabled = busy || !wanted;
    for (const one of read) this.row(one);
  }

  /** One sentence on how things stand. @param {any} state */
  standing({ busy, trouble, wanted, count, of, size }) {
    if (busy) return this.say("offline-busy", { count, of });
    if (trouble) return this.say(`offline-${trouble}`);
    if (count === of) return this.say("offline-all", { size });
    return this.say(wanted ? "offline-some" : "offline-none", { count, of });
  }

  /** Said aloud only when it is news: not with every file. @param {string} text @param {boolean} busy */
  tell(text, busy) {
    this.said.setAttribute("aria-live", busy && this.busy ? "off" : "polite");
    this.busy = busy;
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  /** @param {{id: string, kept: number, count: number, bytes: number}} bundle */
  row({ id, kept, count, bytes }) {
    const row = this.root.querySelector(`[data-bundle="${CSS.escape(id)}"]`);
    if (!row) return;
    const text = this.say(kept === count ? "offline-kept" : "offline-open", { size: megabytes(bytes) });
    row.replaceChildren(element("span", {}, text));
  }
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(bytes < 95e4 ? 2 : 1);
}
