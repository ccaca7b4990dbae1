"""Tasks side by side, one process a core, each with a memory of its own."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from multiprocessing.queues import SimpleQueue
from typing import Protocol

from samut.handbook.pdf import Printed
from samut.handbook.typeset.job import Folios, Told

SMALL = 150_000
"""Characters of HTML that are set sooner than another process is up."""
GLANCE = 0.2
"""Seconds between two looks at how far the work is."""

News = tuple[str, int | Folios]
"""The name of a document, and the page it has come to or where its places are."""

_news: "SimpleQueue[News] | None" = None


class Task(Protocol):
    """A piece of work that another process can do."""

    @property
    def weight(self) -> int:
        """How long it takes, in characters of HTML."""

    def run(self, told: Told) -> Printed:
        """Does it."""


Next = Callable[[Task, Printed], list[Task]]
"""What there is to do now that a task is done."""
Learn = Callable[[str, Folios], list[Task]]
"""What there is to do now that it is known where the places of a document are."""


def run(tasks: list[Task], then: Next, learn: Learn, told: Told) -> None:
    """Does the tasks, the heaviest first, and whatever there is to do after."""
    heaviest = sorted(tasks, key=lambda task: -task.weight)
    rest = sum(task.weight for task in heaviest[1:])
    if (processes := min(cores(), len(tasks))) < 2 or rest < SMALL:  # noqa: PLR2004 - two are not one
        _here(heaviest, then, told)
    else:
        _apart(heaviest, then, learn, told, processes)


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _here(tasks: list[Task], then: Next, told: Told) -> None:
    for task in tasks:
        with _uncollected():
            done = task.run(told)
        _here(then(task, done), then, told)


def _apart(tasks: list[Task], then: Next, learn: Learn, told: Told, processes: int) -> None:
    # A forked copy of threads and locks may hang; a spawned process begins clean on every system.
    context = get_context("spawn")
    news: SimpleQueue[News] = context.SimpleQueue()
    before = set(active_children())
    with ProcessPoolExecutor(processes, context, _begin, (news,)) as pool:
        try:
            waiting: dict[Future[Printed], Task] = {pool.submit(_work, task): task for task in tasks}
            while waiting:
                done, _ = wait(waiting, GLANCE, FIRST_COMPLETED)
                while not news.empty():
                    name, said = news.get()
                    new = [] if isinstance(said, int) else learn(name, said)
                    waiting |= {pool.submit(_work, task): task for task in new}
                    told(name, said)
                for future in done:
                    task = waiting.pop(future)
                    waiting |= {pool.submit(_work, new): new for new in then(task, future.result())}
        except BaseException:
            # Whoever stops this will not wait for pages that nobody is going to read.
            for process in set(active_children()) - before:
                process.terminate()
            raise


def _begin(news: "SimpleQueue[News]") -> None:
    """Makes a process ready: it ends without a word when the keyboard says so."""
    global _news  # noqa: PLW0603 - a process has one way to tell
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _news = news


def _work(task: Task) -> Printed:
    def told(name: str, news: int | Folios, /) -> None:
        if _news is not None:
            _news.put((name, news))

    with _uncollected():
        return task.run(told)


@contextmanager
def _uncollected() -> Iterator[None]:
    """A while without the garbage collector, which finds next to nothing among growing trees of boxes."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()
