/** The longest stretch spoken at once, in characters: voices stop in long ones, and the mark would stand still. */
const LONGEST = 140;
const READ = "h1, h2, h3, h4, p, li, dt, dd, figcaption, th, td, summary";
const SILENT = "[hidden], [data-search-exclude], .samut-tools, .samut-meta, .samut-card, nav, script, button, sup, .footnote";

/** What is read aloud, in the order of the page: the innermost blocks of text that can be seen. @param {Element} article */
export function blocks(article) {
  const spoken = (one) => !one.closest(SILENT) && one.getClientRects().length > 0 && one.textContent.trim() !== "";
  return [...article.querySelectorAll(READ)].filter((one) => spoken(one) && !one.querySelector(READ));
}

/**
 * A text in stretches that end where the writer left a space: Thai has no other sign for the end of a sentence.
 * @param {string} text
 * @returns {{start: number, end: number}[]}
 */
export function phrases(text) {
  const found = [];
  for (const { 0: word, index: start } of text.matchAll(/\S+\s*/g)) {
    const [last, end] = [found.at(-1), start + word.length];
    const full = last && /[.?!ฯ]\s*$/.test(text.slice(last.start, last.end));
    if (last && !full && end - last.start <= LONGEST) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/**
 * The place of a stretch of a block's text among its text nodes.
 * @param {Element} block
 * @param {{start: number, end: number}} stretch
 */
export function range(block, { start, end }) {
  const [found, walker] = [document.createRange(), document.createTreeWalker(block, NodeFilter.SHOW_TEXT)];
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const after = before + node.textContent.length;
    if (before <= start && start < after) found.setStart(node, start - before);
    if (before < end && end <= after) found.setEnd(node, end - before);
    before = after;
  }
  return found;
}
