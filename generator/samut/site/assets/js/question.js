import { MARK } from "./marking.js";

/** The interface's words, handed over by the page. @returns {Record<string, string>} */
function words() {
  return JSON.parse(document.getElementById("samut-words")?.textContent ?? "{}");
}

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A question that marks itself and explains; without this script its answer can still be read. */
class Question extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.words = words();
    this.reading = /** @type {HTMLElement} */ (this.querySelector(".samut-reading"));
    this.reading.hidden = true;
    this.button = element("button", { type: "button", class: "md-button samut-check" });
    this.status = element("p", { role: "status", class: "samut-result" });
    this.why = element("div", { class: "samut-why" });
    this.reading.before(element("div", { class: "samut-actions" }, this.button), this.status, this.why);
    this.button.addEventListener("click", () => (this.dataset.state ? this.restart() : this.check()));
    this.addEventListener("keydown", (event) => {
      const field = event.target instanceof HTMLInputElement;
      if (event.key === "Enter" && field && !this.dataset.state) this.check();
    });
    this.restart();
  }

  get inputs() {
    return [...this.querySelectorAll("input")];
  }

  /** What is right, read from the reasons that stand in the page. */
  get key() {
    const rows = [...this.reading.querySelectorAll("[data-choice]")];
    return {
      choices: rows.map((row) => ({ id: row.dataset.choice, correct: row.hasAttribute("data-correct") })),
    };
  }

  get response() {
    return new Set(this.inputs.filter((input) => input.checked).map((input) => input.value));
  }

  /** Back to an unanswered question. */
  restart() {
    delete this.dataset.state;
    for (const input of this.inputs) {
      input.disabled = false;
      input.checked = false;
      delete input.closest("li").dataset.mark;
      input.closest("li").querySelector(".samut-mark")?.remove();
    }
    this.status.textContent = "";
    this.why.replaceChildren();
    this.button.textContent = this.words.check;
  }

  /** Marks the answer, says so in words, and explains what was chosen and what is right. */
  check() {
    const response = this.response;
    if (response.size === 0) {
      this.status.textContent = this.words["result-none"];
      return;
    }
    const key = this.key;
    const score = MARK[this.dataset.type](key, response);
    const state = score === 1 ? "right" : score > 0 ? "partly" : "wrong";
    this.dataset.state = state;
    this.status.textContent = this.words[`result-${state}`];
    this.why.replaceChildren();
    for (const choice of key.choices) this.explain(choice, response.has(choice.id));
    this.why.append(this.reading.querySelector(".samut-back").cloneNode(true));
    this.button.textContent = this.words.again;
  }

  /**
   * @param {{id: string, correct: boolean}} choice
   * @param {boolean} picked
   */
  explain(choice, picked) {
    const input = this.inputs.find((one) => one.value === choice.id);
    input.disabled = true;
    if (!picked && !choice.correct) return;
    const verdict = choice.correct ? "right" : "wrong";
    const row = input.closest("li");
    row.dataset.mark = verdict;
    row.querySelector("label").append(element("span", { class: "samut-mark" }, this.words[verdict]));
    const reason = this.reading.querySelector(`[data-choice="${choice.id}"] > div`).cloneNode(true);
    const title = picked ? this.words["result-picked"] : this.words["result-answer"];
    const text = row.querySelector("label > span").cloneNode(true);
    this.why.append(
      element("div", { class: "samut-reason", "data-mark": verdict }, element("p", {}, element("strong", {}, `${title} `), text), reason),
    );
  }
}

if (!customElements.get("samut-question")) customElements.define("samut-question", Question);
