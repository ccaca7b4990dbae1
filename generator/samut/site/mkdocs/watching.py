"""How soon a saved file is noticed while serving."""

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

GLANCE = 0.1
"""Seconds between two looks at the course's files; MkDocs looks every half second."""
STILL = 0.05
"""Seconds without a change after which the files are read."""


def sooner(server: LiveReloadServer) -> None:
    """Looks at what is watched more often; by looking, since not every file system tells of changes."""
    watched = list(server._watched_paths)  # noqa: SLF001 - MkDocs has no other door
    server.observer.unschedule_all()
    server.observer = PollingObserver(timeout=GLANCE)
    server.build_delay = STILL
    server._watched_paths.clear()  # noqa: SLF001 - as above
    for path in watched:
        server.watch(path)
