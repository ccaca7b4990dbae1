"""Ways to ask the search: all queries at once behind the box, or one through it."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

VECTORS = Path(__file__).parents[1] / "vectors" / "search.json"
ASK = """
const [queries, box] = arguments;
const { engine, index } = document.querySelector("script[data-engine]").dataset;
const { port1, port2 } = new MessageChannel();
const answer = () => new Promise((done) => (port1.onmessage = ({ data }) => done(data)));
const loaded = (src) => new Promise((done) =>
  document.head.append(Object.assign(document.createElement("script"), { src, onload: done })));
return (async () => {
  const ready = answer();
  if (location.protocol === "file:") {
    await loaded(engine);
    samutServe(port2);
    await loaded(index);
  } else {
    new Worker(engine).postMessage(new URL(index, document.baseURI).href, [port2]);
  }
  await ready;
  const pages = [];
  for (const query of queries) {
    const told = answer();
    port1.postMessage({ type: 2, data: query });
    const { items } = (await told).data;
    const whole = (item) => item.map((one) => one.location).find((one) => !one.includes("#"));
    pages.push(items.slice(0, 5).map(whole));
  }
  return JSON.stringify(pages);
})();
"""
"""Opens the search as the box does, asks everything, and gives the first five pages for each query."""


@dataclass(frozen=True)
class Query:
    """What a reader types and the pages that are meant; `also` are right as a first result."""

    text: str
    kind: str
    pages: tuple[str, ...]
    also: tuple[str, ...]


def queries(site: str = "th") -> list[Query]:
    """The held-out queries of a language's site."""
    rows = json.loads(VECTORS.read_text("utf-8"))["queries"]
    return [
        Query(row["query"], row["class"], tuple(row["pages"]), tuple(row.get("also", ())))
        for row in rows
        if row.get("site", "th") == site
    ]


def recall(query: Query, found: list[str]) -> float:
    """Which share of the pages meant is among the first five; nothing is right where nothing is meant."""
    if not query.pages:
        return float(not found)
    return sum(page in found for page in query.pages) / min(5, len(query.pages))


def first(query: Query, found: list[str]) -> bool:
    """Whether the first result is right."""
    return found[0] in {*query.pages, *query.also} if found else not query.pages


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of a folder served on this machine."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tests say nothing of each request."""
