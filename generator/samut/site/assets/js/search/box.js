/**
 * Material's search box, with our search behind it. Material makes one worker when a page opens and tells it
 * everything; here that worker is a stand-in which loads nothing until somebody turns to the box.
 */
const script = document.currentScript;
const Native = globalThis.Worker;
const box = document.querySelector(".md-search");
const { engine, index, failed } = script.dataset;

/** @param {string} address */
function loaded(address) {
  return new Promise((done, refused) => {
    const one = document.createElement("script");
    Object.assign(one, { src: address, onload: done, onerror: refused });
    document.head.append(one);
  });
}

/**
 * A worker where a host serves one; pages opened from a folder have none, and a page's own script must do.
 * @param {MessagePort} port
 */
async function serve(port) {
  if (location.protocol === "file:") {
    await loaded(engine);
    const served = globalThis.samutServe(port);
    await loaded(index);
    return served;
  }
  const worker = new Native(engine);
  return new Promise((_, refused) => {
    worker.onerror = refused;
    worker.postMessage(new URL(index, document.baseURI).href, [port]);
  });
}

/** What Material takes for its worker. */
class Desk extends EventTarget {
  constructor() {
    super();
    globalThis.Worker = Native;
    box.addEventListener("focusin", () => this.start());
    if (box.contains(document.activeElement)) this.start();
  }

  /** Opens the search, once; after a failure again. */
  start() {
    if (this.port) return;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
    serve(port2).catch(() => {
      this.port = null;
      box.querySelector(".md-search-result__meta").textContent = failed;
    });
  }

  /** @param {{type: number, data: unknown}} message */
  postMessage(message) {
    this.port?.postMessage(message);
  }
}

globalThis.Worker = Desk;
const typing = box.querySelector("input");
typing.addEventListener("input", () => typing.dispatchEvent(new KeyboardEvent("keyup")));
