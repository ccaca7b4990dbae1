import { Library } from "./library.js";
import { tell } from "./tell.js";

/** Material's messages, by number. */
const READY = 1;
const QUERY = 2;
const RESULT = 3;

/** @type {(library: Promise<Library>) => void} */
let open;
const library = new Promise((done) => {
  open = done;
});

/** The index is a script that calls this. */
globalThis.samutSearch = (index) => open(new Library(index).read());

/**
 * Answers what is asked through a port, once all texts are read.
 * @param {MessagePort} port
 */
globalThis.samutServe = async (port) => {
  const texts = await library;
  port.onmessage = ({ data }) => {
    if (data.type === QUERY) port.postMessage({ type: RESULT, data: tell(texts, data.data) });
  };
  port.postMessage({ type: READY });
};

if (typeof document === "undefined") {
  addEventListener("message", ({ data, ports }) => {
    samutServe(ports[0]);
    importScripts(data);
  });
}
