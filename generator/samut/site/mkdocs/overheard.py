"""What MkDocs says while it works."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def overheard(logger: logging.Logger, level: int = logging.NOTSET) -> Iterator[list[str]]:
    """What is logged for a while."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    listener = Listener(level)
    logger.addHandler(listener)
    try:
        yield said
    finally:
        logger.removeHandler(listener)
