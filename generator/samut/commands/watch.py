"""Something told anew whenever a file of a course changes, until Ctrl-C."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import sleep

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

FOLDERS = ("", "modules", "quizzes", "content")
"""What is watched of a course; its own folder without what is below it, where outputs stand."""
QUIET = 0.05
"""Seconds an editor has to finish writing."""
_WRITTEN = frozenset(("created", "deleted", "modified", "moved"))
_TURN = 0.5
"""Seconds after which a waiting program listens for Ctrl-C, on systems that do not wake it."""


class Changes(FileSystemEventHandler):
    """Notes that something was written; that a file was only read, as this program does, is nothing."""

    def __init__(self) -> None:
        self.seen = Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer for everything that happens to a file."""
        if event.event_type in _WRITTEN:
            self.seen.set()


def watch(root: Path, tell: Callable[[], object]) -> None:
    """Calls `tell` now and after every change, until the person at the keyboard ends it."""
    changes, observer = Changes(), Observer()
    followed: dict[Path, tuple[int, ObservedWatch]] = {}
    observer.start()
    try:
        while True:
            _follow(observer, changes, root, followed)
            changes.seen.clear()
            tell()
            while not changes.seen.wait(_TURN):
                pass
            sleep(QUIET)
    except KeyboardInterrupt:
        pass
    finally:
        observer.stop()
        observer.join()


def _follow(
    observer: BaseObserver, changes: Changes, root: Path, followed: dict[Path, tuple[int, ObservedWatch]]
) -> None:
    """Watches the folders there are now; one that was removed and made again is another one."""
    for name in FOLDERS:
        folder = root / name
        try:
            now = folder.stat().st_ino
            if folder in followed and followed[folder][0] != now:
                observer.unschedule(followed.pop(folder)[1])
            if folder not in followed:
                followed[folder] = now, observer.schedule(changes, str(folder), recursive=bool(name))
        except OSError:
            if folder in followed:
                observer.unschedule(followed.pop(folder)[1])
