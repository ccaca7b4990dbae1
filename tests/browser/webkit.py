"""Debian's WebKitGTK, the engine of Safari and of browsers on iPhones, driven by its own WebDriver.

It opens windows only, so a screen is held in memory for it. Debian: `webkit2gtk-driver` and `xvfb`.
"""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

DRIVER = shutil.which("WebKitWebDriver")
SCREEN = shutil.which("Xvfb")
BROWSERS = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
PATIENCE = 60
"""How many seconds the driver may take to start or to answer."""
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""WebDriver's name for a reference to an element."""


def missing() -> str:
    """What is not installed here, or nothing."""
    parts = {"webkit2gtk-driver": DRIVER, "xvfb": SCREEN, "WebKitGTK's MiniBrowser": BROWSERS}
    return ", ".join(name for name, found in parts.items() if not found)


class WebKit:
    """A session that sends one command at a time and gives what it returned."""

    def __init__(self, address: str) -> None:
        self._address = address
        wanted = {"webkitgtk:browserOptions": {"binary": str(BROWSERS[-1]), "args": ["--automation"]}}
        told = self._send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._address += f"/session/{told['sessionId']}"

    def open(self, address: str) -> None:
        """A visit to a page, once it has loaded."""
        self._send("POST", "/url", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        """What a script in the page returned."""
        return self._send("POST", "/execute/sync", {"script": script, "args": arguments})

    def until(self, expression: str) -> Any:
        """What an expression gives, as soon as it gives anything."""
        end = time.monotonic() + PATIENCE
        while not (told := self.run(f"return {expression}")):
            assert time.monotonic() < end, expression
            time.sleep(0.05)
        return told

    def find(self, selector: str) -> str:
        """The first element a selector names."""
        return str(self._send("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT])

    def click(self, selector: str) -> None:
        """A press on what a selector names, where a reader would press it."""
        self._send("POST", f"/element/{self.find(selector)}/click", {})

    def type(self, selector: str, text: str) -> None:
        """Keys, one after the other, into what a selector names."""
        self._send("POST", f"/element/{self.find(selector)}/value", {"text": text})

    def role(self, selector: str) -> str:
        """What a screen reader is told that the first such element is."""
        return str(self._send("GET", f"/element/{self.find(selector)}/computedrole"))

    def close(self) -> None:
        """Ends the browser."""
        self._send("DELETE", "")

    def _send(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._address + path, data, method=method)  # noqa: S310 -- this machine
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 -- as above
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            told = f"{method} {path}: {json.load(error)['value']['message']}"
            raise AssertionError(told) from error


@contextmanager
def webkit(home: Path) -> Iterator[WebKit]:
    """A WebKitGTK with a profile of its own, on a screen of a desk's size."""
    assert SCREEN
    assert DRIVER
    with _screen(SCREEN) as display:
        surroundings = {**os.environ, "DISPLAY": display, "HOME": str(home), "GDK_BACKEND": "x11"}
        surroundings |= {
            "XDG_DATA_HOME": str(home),
            "XDG_CACHE_HOME": str(home),
            "LIBGL_ALWAYS_SOFTWARE": "1",
        }
        # Root has no sandbox of its own here; the pages are ours.
        surroundings |= {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", "NO_AT_BRIDGE": "1"}
        port = _free()
        with (home / "log.txt").open("wb") as log:
            process = subprocess.Popen([DRIVER, f"--port={port}"], stdout=log, stderr=log, env=surroundings)
        try:
            _ready(port)
            running = WebKit(f"http://127.0.0.1:{port}")
            yield running
            running.close()
        finally:
            process.kill()
            process.wait()


def _free() -> int:
    """A port nobody uses: the driver does not tell one it picks itself."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        return int(one.getsockname()[1])


def _ready(port: int) -> None:
    """Returns once the driver answers."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert time.monotonic() < end, "WebKitWebDriver has not begun to answer"
            time.sleep(0.05)
        else:
            return


@contextmanager
def _screen(command: str) -> Iterator[str]:
    """The name of a screen held in memory; the server picks a free one and tells it."""
    heard, told = os.pipe()
    process = subprocess.Popen(
        [command, "-displayfd", str(told), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[told],
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    try:
        with os.fdopen(heard) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        process.terminate()
        process.wait()
