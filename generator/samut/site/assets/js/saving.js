import { element } from "./parts.js";
import { Store } from "./store.js";

/** The page's words in the reader's language. @type {import("./parts.js").Words} */
export const words = JSON.parse(document.getElementById("samut-words")?.textContent ?? "{}");

/** What this device keeps of the course, for each office that hands it out apart. */
const course = document.querySelector("[data-samut-course]").getAttribute("data-samut-course");
export const store = new Store(course, { office: document.body.getAttribute("data-samut-office") ?? "" });

/** Tells, where it must be seen, that answers are not kept or something kept cannot be read. */
export function warn() {
  const name = store.state === "ok" ? store.damaged > 0 && "damaged" : store.state;
  const told = document.getElementById("samut-alert") ?? element("div", { id: "samut-alert", role: "alert" });
  if (!told.isConnected) document.querySelector("article h1").after(told);
  const text = name ? words[`store-${name}`] : "";
  if (told.textContent !== text) told.textContent = text;
  told.hidden = !text;
}

store.onstate(warn);
warn();

// Browsers keep a page as it was and show it again on the way back. Somebody else may have begun to study meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted && !store.woken()) location.reload();
});
