import { keep, lay, wanted } from "./ground.js";

/** The button that turns to the next ground; each ground has its own, and one of them is shown. */

const buttons = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll(".samut-ground")]);
const offered = buttons.map(({ dataset }) => /** @type {any} */ (dataset));

/** @param {number} place */
function turn(place) {
  lay(offered[place]);
  buttons.forEach((button, one) => (button.hidden = one !== place));
}

buttons.forEach((button, place) => {
  button.addEventListener("click", () => {
    const next = (place + 1) % buttons.length;
    const focused = document.activeElement === button;
    keep(offered[next]);
    turn(next);
    if (focused) buttons[next].focus();
  });
});
if (buttons.length) turn(wanted(offered));
for (const { media } of offered) {
  if (media) matchMedia(media).addEventListener("change", () => turn(wanted(offered)));
}
