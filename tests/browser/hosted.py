"""A plain web server on this machine whose folder can be replaced while it runs."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Host:
    """Serves `folder` below a sub-path, as an office's server does, and remembers what was asked of it.

    While it is `down` nothing is answered, neither to pages nor to their workers.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.damaged = ""
        self.down = False
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, self))

    def at(self, name: str) -> str:
        """The address of a page."""
        return f"http://127.0.0.1:{self.server.server_port}/office/course/{name}"


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, host: Host, *arguments: object) -> None:
        self.host = host
        super().__init__(*arguments)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        name = path.partition("?")[0].removeprefix("/office/course/")
        self.host.asked.append(name)
        if self.host.damaged and name.endswith(self.host.damaged):
            name = "index.html"
        return str(self.host.folder / name) if not path.startswith("/office/course/..") else ""

    def do_GET(self) -> None:
        if self.host.down:
            self.host.asked.append(self.path)
            self.close_connection = True
            return
        super().do_GET()

    def end_headers(self) -> None:
        # What the browser's own cache holds would hide whether the worker kept it.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        pass


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """A running host."""
    host = Host(folder)
    thread = threading.Thread(target=host.server.serve_forever, daemon=True)
    thread.start()
    yield host
    host.server.shutdown()
    host.server.server_close()
    thread.join()
