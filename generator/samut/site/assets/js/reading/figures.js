import { element } from "../parts.js";

/** A button below each figure that shows it as large as the window allows, and larger by scrolling. */

/** @param {HTMLElement} figure @param {import("../parts.js").Words} words */
export function zoom(figure, words) {
  const picture = figure.querySelector("svg, img");
  if (!picture) return;
  const name = figure.querySelector("figcaption")?.textContent ?? picture.getAttribute("aria-label") ?? picture.getAttribute("alt") ?? "";
  const open = element("button", { type: "button", class: "samut-zoom-open" }, words.zoom);
  if (name) open.append(element("span", { class: "samut-unseen" }, ` ${name}`));
  open.addEventListener("click", () => show(picture, name, words));
  figure.append(open);
}

/** Shows the picture itself, not a copy: ids within it must stay unique. @param {Element} picture */
function show(picture, name, words) {
  const [place, close] = [document.createComment(""), element("button", { type: "button" }, words["zoom-close"])];
  const room = element("div", { class: "samut-zoom-room", tabindex: "0", role: "group", "aria-label": name });
  const dialog = element("dialog", { class: "samut-zoom", "aria-label": name }, close, room);
  picture.replaceWith(place);
  room.append(picture);
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    place.replaceWith(picture);
    dialog.remove();
  });
  dialog.showModal();
}
