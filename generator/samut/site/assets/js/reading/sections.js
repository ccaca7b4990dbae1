import { element } from "../parts.js";

/** Copies a text, also on pages opened from a folder, where the clipboard is closed to scripts. @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = element("textarea", { class: "samut-unseen", readonly: "" }, text);
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** A button beside a heading that copies the address of its section. @param {HTMLElement} heading @param {import("../parts.js").Words} words */
export function linked(heading, words) {
  const button = element("button", { type: "button", class: "samut-copy" });
  const told = element("span", { role: "status", class: "samut-copied" });
  const row = element("div", { class: "samut-head" });
  button.setAttribute("aria-label", `${words["copy-link"]} ${heading.textContent.trim()}`);
  button.title = words["copy-link"];
  heading.replaceWith(row);
  row.append(heading, told, button);
  button.addEventListener("click", async () => {
    const address = new URL(`#${heading.id}`, location.href);
    address.search = "";
    told.textContent = words[(await copy(address.href)) ? "link-copied" : "link-not-copied"];
    setTimeout(() => (told.textContent = ""), 4000);
    button.focus();
  });
}
