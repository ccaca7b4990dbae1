/**
 * What follows a reader down the page: the title in the bar, the way up, the place in the contents.
 * Nothing is measured before somebody scrolls: laying out Thai text early would hold up a phone.
 */

const title = document.querySelector("[data-md-component=header-title]");
const heading = /** @type {HTMLElement | null} */ (document.querySelector("article h1"));
const up = /** @type {HTMLElement | null} */ (document.querySelector(".md-top"));
const entries = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".md-nav--secondary a[href^='#']"))]
  .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
  .filter(({ target }) => target);
const BAR = 90;
let [before, asked] = [0, false];

/** Marks the entry of the section that is being read. */
function follow() {
  const tops = entries.map(({ target }) => target.getBoundingClientRect().top);
  const passed = tops.filter((top) => top <= BAR).length - 1;
  entries.forEach(({ link }, place) => {
    link.classList.toggle("md-nav__link--active", place === passed);
    if (place === passed) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  });
}

/** Draws once a frame, however often the page scrolls. */
function draw() {
  asked = false;
  if (heading) title?.classList.toggle("md-header__title--active", heading.getBoundingClientRect().bottom < BAR);
  if (up && scrollY !== before) up.hidden = scrollY > before || scrollY < 400;
  before = scrollY;
  follow();
}

addEventListener(
  "scroll",
  () => {
    if (!asked) requestAnimationFrame(draw);
    asked = true;
  },
  { passive: true },
);
up?.addEventListener("click", () => {
  scrollTo({ top: 0 });
  // The button is about to vanish: who came here by keys goes on from the top as well.
  if (heading) heading.tabIndex = -1;
  heading?.focus({ preventScroll: true });
});
