/** Remembers the lesson opened last on this device, and offers it on the front page. */

const mark = /** @type {HTMLElement} */ (document.querySelector("[data-samut-course]"));
const name = `samut.${mark?.dataset.samutCourse}.last`;

/** @param {() => void} action storage may be blocked or full; studying goes on without it */
function quietly(action) {
  try {
    action();
  } catch {
    // The page loses a convenience, the learner nothing.
  }
}

/** @param {HTMLAnchorElement} button */
function offer(button) {
  const lesson = localStorage.getItem(name);
  const links = [...document.querySelectorAll("a[data-lesson]")];
  const link = links.find((one) => one.dataset.lesson === lesson);
  if (!link) return;
  button.href = link.getAttribute("href");
  button.querySelector("span").textContent = link.textContent;
  button.hidden = false;
}

if (mark?.dataset.samutLesson) quietly(() => localStorage.setItem(name, mark.dataset.samutLesson));
else if (mark) quietly(() => offer(mark));
