"""Jobs side by side, one process a core, each with a memory of its own."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from multiprocessing.queues import SimpleQueue

from samut.handbook.pdf import Printed
from samut.handbook.typeset.job import Job, Told

Then = Callable[[Job, Printed], list[Job]]
"""Tells which jobs can begin when one is done."""

SMALL = 150_000
"""Characters of HTML that are set sooner than another process is up."""
GLANCE = 0.2
"""Seconds between two looks at how far the work is."""

_news: "SimpleQueue[tuple[str, int]] | None" = None


def run(jobs: list[Job], told: Told, then: Then = lambda _, __: []) -> Iterator[tuple[Job, Printed]]:
    """Typesets the jobs and yields each as it is done, with those that `then` says follow from it."""
    longest = sorted(jobs, key=lambda job: -len(job.html))
    rest = sum(len(job.html) for job in longest[1:])
    if (processes := min(cores(), len(jobs))) < 2 or rest < SMALL:  # noqa: PLR2004 - two are not one
        yield from _here(longest, told, then)
    else:
        yield from _apart(longest, processes, told, then)


def cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _here(jobs: list[Job], told: Told, then: Then) -> Iterator[tuple[Job, Printed]]:
    queue = [*jobs]
    for job in queue:
        with _uncollected():
            printed = job.run(told)
        queue += then(job, printed)
        yield job, printed


def _apart(jobs: list[Job], processes: int, told: Told, then: Then) -> Iterator[tuple[Job, Printed]]:
    """The longest job first, so that no core is left with it at the end."""
    # A forked copy of threads and locks may hang; a spawned process begins clean on every system.
    context = get_context("spawn")
    news: SimpleQueue[tuple[str, int]] = context.SimpleQueue()
    before = set(active_children())
    with ProcessPoolExecutor(processes, context, _begin, (news,)) as pool:
        try:
            waiting = {pool.submit(_work, job): job for job in jobs}
            while waiting:
                done, _ = wait(waiting, GLANCE, FIRST_COMPLETED)
                while not news.empty():
                    told(*news.get())
                for future in done:
                    job, printed = waiting.pop(future), future.result()
                    waiting |= {pool.submit(_work, one): one for one in then(job, printed)}
                    yield job, printed
        except BaseException:
            # Whoever stops this will not wait for pages that nobody is going to read.
            for process in set(active_children()) - before:
                process.terminate()
            raise


def _begin(news: "SimpleQueue[tuple[str, int]]") -> None:
    """Makes a process ready: it ends without a word when the keyboard says so."""
    global _news  # noqa: PLW0603 - a process has one way to tell
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _news = news


def _work(job: Job) -> Printed:
    def told(name: str, page: int) -> None:
        if _news is not None:
            _news.put((name, page))

    with _uncollected():
        return job.run(told)


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
