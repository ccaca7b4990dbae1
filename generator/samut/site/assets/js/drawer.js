/**
 * The menu that slides over the page on a narrow screen. While it is open, what lies under it can be reached neither by
 * keys nor by a screen reader; the menu's switch, which stands first in the page, can.
 */

const drawer = /** @type {HTMLInputElement} */ (document.getElementById("__drawer"));
const menu = /** @type {HTMLElement} */ (document.querySelector(".md-sidebar--primary"));
const NARROW = matchMedia("(max-width: 76.234375em)");

/** What lies under the open menu. */
function under() {
  return document.querySelectorAll(".md-skip, .md-header, .md-sidebar--secondary, .md-content, .md-top, .md-footer");
}

/** Makes the rest of the page follow the menu's state. */
function slide() {
  const open = drawer.checked && NARROW.matches;
  for (const one of under()) /** @type {HTMLElement} */ (one).inert = open;
}

/** Opens or closes the menu; a focus inside a menu that closes goes back to its switch. @param {boolean} open */
export function pull(open) {
  if (drawer.checked === open) return;
  if (menu.contains(document.activeElement)) drawer.focus();
  drawer.checked = open;
  slide();
}

drawer.addEventListener("change", slide);
NARROW.addEventListener("change", slide);
// Browsers remember which boxes were ticked, over a new load and over the way back.
addEventListener("pageshow", () => pull(false));
menu.addEventListener("click", ({ target }) => /** @type {HTMLElement} */ (target).closest("a") && pull(false));
pull(false);
