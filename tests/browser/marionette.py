"""Debian's own Firefox, driven through Marionette, the port geckodriver itself speaks to.

Playwright drives only a Firefox it patched, and geckodriver is not in Debian. The protocol is JSON behind
its length, so it needs no package: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox") or "firefox-esr"
FLAGS = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "about:blank"]
PREFERENCES = {
    "marionette.port": 0,
    "remote.active-protocols": 2,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "layout.frame_rate": 0,
    "ui.prefersReducedMotion": 1,
}
"""A free port, only Marionette, no request of the browser's own to any host, no waiting for a screen."""
PATIENCE = 60
"""How many seconds the browser may take to start or to answer."""


class Marionette:
    """A connection that sends one command at a time and gives what it returned."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._answers = self._socket.makefile("rb")
        self._count = 0
        self._read()

    def call(self, command: str, **parameters: object) -> Any:
        """The value a command returned; an error it met fails the test with its message."""
        self._count += 1
        sent = json.dumps([0, self._count, command, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(sent), sent))
        _, count, error, result = self._read()
        assert count == self._count
        assert not error, f"{command}: {error['error']}: {error['message']}"
        return result["value"] if isinstance(result, dict) and result.keys() == {"value"} else result

    def run(self, script: str, *arguments: object) -> Any:
        """What a script returned; it sees the page as the browser does, with the accessibility tree."""
        return self.call(
            "WebDriver:ExecuteScript", script=script, args=arguments, sandbox="system", newSandbox=False
        )

    def close(self) -> None:
        """Ends the browser and the connection."""
        self.call("Marionette:Quit", flags=["eForceQuit"])
        self._answers.close()
        self._socket.close()

    def _read(self) -> Any:
        length = b""
        while (digit := self._answers.read(1)) != b":":
            assert digit, "Firefox has gone"
            length += digit
        return json.loads(self._answers.read(int(length)))


@contextmanager
def firefox(profile: Path) -> Iterator[Marionette]:
    """A headless Firefox with a profile of its own."""
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")
    command = [FIREFOX, "--profile", str(profile), *FLAGS]
    # Firefox refuses to run as root in somebody else's home; the profile is a home of its own.
    surroundings = {**os.environ, "HOME": str(profile), "MOZ_CRASHREPORTER_DISABLE": "1"}
    with (profile / "log.txt").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=surroundings)
    try:
        running = Marionette(_port(profile, process))
        running.call("WebDriver:NewSession", capabilities={})
        yield running
        running.close()
        process.wait(PATIENCE)
    finally:
        process.kill()
        process.wait()


def _port(profile: Path, process: subprocess.Popen[bytes]) -> int:
    """The port, once Firefox has written it into its profile."""
    file = profile / "MarionetteActivePort"
    end = time.monotonic() + PATIENCE
    while not (file.exists() and (written := file.read_text("utf-8").strip())):
        alive = process.poll() is None and time.monotonic() < end
        assert alive, (profile / "log.txt").read_text("utf-8", "replace")
        time.sleep(0.02)
    return int(written)
