"""Pages made side by side, one process a core; each hands back what the build must know of a page."""

import gc
import logging
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe, wait
from struct import calcsize, pack, unpack
from typing import Generic, TypeVar

T = TypeVar("T")

FEW = 24
"""Pages that are made sooner in one process."""
FIRST = 3
"""Pages that are made before there are others: templates they compile, all processes have."""
MANY = 8_000
"""What fits into the pipe that hands out the pages."""
_NUMBER = "i"


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What came of one page, and what was logged meanwhile."""

    number: int
    made: T | None
    failed: str = ""
    said: tuple[tuple[str, int, str], ...] = ()


class Crew(Generic[T]):
    """Forked processes that each take the next page until none is left."""

    def __init__(self, make: Callable[[int], T], count: int) -> None:
        take, give = os.pipe()
        os.write(give, b"".join(pack(_NUMBER, number) for number in range(FIRST, count)))
        os.close(give)
        self._came: dict[int, Done[T]] = {number: Done(number, make(number)) for number in range(FIRST)}
        # The processes clear up after themselves alone: what is there by now is theirs and ours.
        gc.collect()
        gc.freeze()
        begun = [_begin(make, take) for _ in range(cores())]
        self._ends: list[Connection] = [end for end, _ in begun]
        self._processes = [process for _, process in begun]
        gc.unfreeze()
        os.close(take)

    def of(self, number: int) -> Done[T]:
        """What came of a page, as soon as it is there."""
        while number not in self._came:
            for end in wait(self._ends):
                self._receive(end)  # type: ignore[arg-type]
        return self._came.pop(number)

    def dismiss(self, *, done: bool) -> None:
        """Sees every process off; where the work is not done, at once."""
        for process in self._processes:
            if not done:
                os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        self._processes.clear()

    def _receive(self, end: Connection) -> None:
        try:
            done: Done[T] = end.recv()
        except EOFError:
            self._ends.remove(end)
            if not self._ends:
                message = "the processes that make pages ended before their work was done"
                raise BrokenExecutor(message) from None
        else:
            self._came[done.number] = done


def fits(count: int) -> bool:
    """Whether several processes are of use: forking is safe on Linux alone."""
    return sys.platform == "linux" and cores() > 1 and FEW < count < MANY


def cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _begin(make: Callable[[int], T], take: int) -> tuple[Connection, int]:
    here, there = Pipe(duplex=False)
    if process := os.fork():
        there.close()
        return here, process
    # From here on nothing is written but to the pipe, and nothing of the parent's is closed or flushed.
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        here.close()
        _work(make, take, there)
        status = 0
    finally:
        os._exit(status)


def _work(make: Callable[[int], T], take: int, there: Connection) -> None:
    listener = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.handlers, logger.propagate = [listener], False
    while number := os.read(take, calcsize(_NUMBER)):
        (place,) = unpack(_NUMBER, number)
        made, failed = None, ""
        try:
            made = make(place)
        except Exception as error:  # noqa: BLE001 - it is raised again where the page is asked for
            failed = f"{type(error).__name__}: {error}"
        there.send(Done(place, made, failed, listener.taken()))


class _Listener(logging.Handler):
    """Keeps what is logged, to be said where others hear it."""

    def __init__(self) -> None:
        super().__init__()
        self._said: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append((record.name, record.levelno, record.getMessage()))

    def taken(self) -> tuple[tuple[str, int, str], ...]:
        said, self._said = tuple(self._said), []
        return said
