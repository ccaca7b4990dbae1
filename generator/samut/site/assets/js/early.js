import { lay, wanted } from "./ground.js";

/** Runs before anything is painted: the page never flashes in the wrong ground. */

document.documentElement.classList.replace("no-js", "js");
const grounds = JSON.parse(document.currentScript.dataset.grounds);
if (grounds.length) lay(grounds[wanted(grounds)]);
